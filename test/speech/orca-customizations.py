# What Orca says, a JSON line each and unbuffered: its own debug file is written in blocks.
import json
import os
import time

from orca import speech

spoken = open(os.environ['ORCA_SPOKEN'], 'a', buffering=1)
speak, speak_character = speech._speak, speech.speakCharacter


def write(text, is_interrupting=False):
    line = {'at': round(time.time(), 2), 'text': text, 'isInterrupting': bool(is_interrupting)}
    spoken.write(json.dumps(line, ensure_ascii=False) + '\n')


def speak_and_write(text, acss, interrupt):
    write(text, interrupt)
    return speak(text, acss, interrupt)


def speak_character_and_write(character, acss=None):
    write(character)
    return speak_character(character, acss)


speech._speak, speech.speakCharacter = speak_and_write, speak_character_and_write
