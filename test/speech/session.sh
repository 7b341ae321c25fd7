#!/bin/bash
# session.sh: a display, a session bus and Orca, for as long as its standard input is open. Prints one JSON line when all are
# there: the environment for a browser, and the file of what Orca says.
set -u
here=$(cd "$(dirname "$0")" && pwd)
home=$(mktemp -d)
export HOME=$home XDG_RUNTIME_DIR=$home/run XDG_CONFIG_HOME=$home/.config XDG_DATA_HOME=$home/.local/share
export LANG=C.UTF-8 DISPLAY=:${SPEECH_DISPLAY:-91} ORCA_SPOKEN=$home/spoken.jsonl
mkdir -p "$XDG_RUNTIME_DIR" "$XDG_CONFIG_HOME/speech-dispatcher" "$XDG_DATA_HOME/orca"
chmod 700 "$XDG_RUNTIME_DIR"
: > "$ORCA_SPOKEN"
cp "$here/orca-customizations.py" "$XDG_DATA_HOME/orca/"
# No sound: the words are what counts.
printf 'AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\n' > "$XDG_CONFIG_HOME/speech-dispatcher/speechd.conf"
Xvfb "$DISPLAY" -screen 0 1400x1000x24 > /dev/null 2>&1 &
display=$!
for _ in $(seq 100); do [ -S "/tmp/.X11-unix/X${DISPLAY#:}" ] && break; sleep 0.1; done
dbus-run-session -- bash -c '
  openbox > /dev/null 2>&1 &
  /usr/libexec/at-spi-bus-launcher --launch-immediately --screen-reader=1 > /dev/null 2>&1 &
  orca --replace > "$HOME/orca.out" 2>&1 &
  for _ in $(seq 200); do grep -q "Screen reader on" "$ORCA_SPOKEN" && break; sleep 0.1; done
  printf "{\"env\":{\"DISPLAY\":\"%s\",\"DBUS_SESSION_BUS_ADDRESS\":\"%s\",\"HOME\":\"%s\"},\"spoken\":\"%s\"}\n" \
    "$DISPLAY" "$DBUS_SESSION_BUS_ADDRESS" "$HOME" "$ORCA_SPOKEN"
  cat > /dev/null
  kill $(jobs -p) 2> /dev/null
' 2> /dev/null
kill "$display" 2> /dev/null
rm -rf "$home"
