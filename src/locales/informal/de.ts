import type { PartialStrings } from '../../strings/mergeStrings.js';

/** German, informal: beside the formal set. Not yet checked by a native speaker. */
export const deInformal: PartialStrings = {
  composer: {
    draftKept: 'Dein Entwurf bleibt erhalten.',
    draftReady: 'Das Fenster ist wieder offen. Dein Entwurf kann gesendet werden.',
    closedWhileTyping: 'Das Fenster hat sich geschlossen. Nichts wurde gesendet, dein Text bleibt erhalten.',
    sendFailed: 'Die Nachricht wurde nicht gesendet. Dein Text bleibt erhalten.',
  },
  notice: {
    neverOpened: '{User} hat noch keine Nachricht gesendet. Sende eine Vorlage oder warte auf eine Antwort.',
    neverOpenedWait: '{User} hat noch keine Nachricht gesendet. Warte, bis {user} schreibt.',
    expired: {
      one: 'Die letzte Nachricht liegt über {count} Stunde zurück. Sende eine Vorlage oder warte, bis {user} schreibt.',
      other:
        'Die letzte Nachricht liegt über {count} Stunden zurück. Sende eine Vorlage oder warte, bis {user} schreibt.',
    },
    expiredWait: {
      one: 'Die letzte Nachricht liegt über {count} Stunde zurück. Warte, bis {user} schreibt.',
      other: 'Die letzte Nachricht liegt über {count} Stunden zurück. Warte, bis {user} schreibt.',
    },
    ended: 'Das Nachrichtenfenster ist beendet. Sende eine Vorlage oder warte, bis {user} schreibt.',
    endedWait: 'Das Nachrichtenfenster ist beendet. Warte, bis {user} schreibt.',
    quotaUsed: {
      one: 'Die {count} Nachricht, die seit der letzten Nachricht {user_genitive} erlaubt war, ist gesendet. Warte, bis {user} schreibt.',
      other:
        'Alle {count} Nachrichten, die seit der letzten Nachricht {user_genitive} erlaubt waren, sind gesendet. Warte, bis {user} schreibt.',
    },
    refused:
      'Die Plattform hat die letzte Nachricht abgelehnt: Das Fenster ist geschlossen. Sende eine Vorlage oder warte, bis {user} schreibt.',
    refusedWait:
      'Die Plattform hat die letzte Nachricht abgelehnt: Das Fenster ist geschlossen. Warte, bis {user} schreibt.',
  },
  refusals: {
    'window-closed':
      'Das Antwortfenster ist geschlossen. Sende eine Vorlage oder warte, bis {customer} schreibt.',
    'window-closed-wait': 'Das Antwortfenster ist geschlossen. Warte, bis {customer} schreibt.',
    'session-ended': 'Die Sitzung ist beendet. Warte, bis {customer} wieder schreibt.',
    'session-state':
      'Diese Unterhaltung liegt in einer Warteschlange oder bei jemand anderem. Übernimm sie zuerst und sende dann erneut.',
    experiment:
      'Die Plattform nimmt {customer_accusative} zu Testzwecken von Marketingnachrichten aus. Warte, bis {customer} schreibt, oder nutze einen anderen Kanal.',
    'quiet-hours':
      'Nachrichten dieser Art sind zu dieser Tageszeit nicht erlaubt. Sende sie am Morgen erneut.',
    'template-unavailable':
      'Diese Vorlage gibt es nicht, oder sie ist in dieser Sprache nicht genehmigt. Wähle eine andere.',
    'template-paused':
      'Die Plattform hat diese Vorlage vorerst pausiert. Wähle eine andere oder versuche es später.',
    'template-disabled': 'Die Plattform hat diese Vorlage deaktiviert. Wähle eine andere.',
    'template-values': 'Die Plattform hat die Angaben nicht angenommen. Prüfe die Felder und sende erneut.',
    'template-flow':
      'Das Formular in dieser Vorlage kann jetzt nicht verwendet werden. Wähle eine andere Vorlage.',
    'template-definition':
      'Diese Vorlage verstößt gegen die Regeln der Plattform. Gib denen Bescheid, die die Vorlagen verwalten.',
    'invalid-value':
      'Die Plattform hat einen Wert der Nachricht nicht angenommen. Prüfe ihn und sende erneut.',
    'message-content':
      'Die Plattform hat den Inhalt der Nachricht nicht angenommen. Ändere ihn und sende erneut.',
    media: 'Die Datei konnte nicht gesendet werden. Prüfe Art und Größe, oder wähle eine andere.',
    unreachable: '{Customer} ist auf diesem Kanal gerade nicht erreichbar. Versuche einen anderen Weg.',
    'wrong-recipient': 'Die Adresse {customer_genitive} stimmt nicht. Prüfe sie.',
    'opted-out': '{Customer} möchte diese Nachrichten nicht. Sende nicht erneut.',
    'marketing-limit':
      'Die Plattform begrenzt Marketingnachrichten an {customer_accusative}. Warte mindestens einen Tag, oder sende eine Vorlage anderer Art.',
    'needs-phone-number':
      'Ein Code kann nur an eine Telefonnummer gesendet werden. Frag {customer_accusative} danach.',
    'rate-limited': 'Zu viele Nachrichten in kurzer Zeit. Warte einen Moment und sende erneut.',
    'spam-limited':
      'Das Senden ist begrenzt, weil frühere Nachrichten blockiert oder gemeldet wurden. Warte, und gib denen Bescheid, die das Konto verwalten.',
    'messaging-limit': 'Das Nachrichtenlimit dieses Kontos ist erreicht. Versuche es später erneut.',
    payment: 'Das Konto kann die Nachricht nicht bezahlen. Gib denen Bescheid, die das Konto verwalten.',
    'account-restricted':
      'Das Konto ist gesperrt oder eingeschränkt. Gib denen Bescheid, die das Konto verwalten.',
    access:
      'Der Zugang zum Konto ist abgelaufen oder reicht nicht aus. Gib denen Bescheid, die das Konto verwalten.',
    setup: 'Der Kanal ist nicht vollständig eingerichtet. Gib denen Bescheid, die das Konto verwalten.',
    'direct-send': 'Dieser Text kann nicht ohne Vorlage gesendet werden. Wähle eine Vorlage.',
    temporary: 'Die Plattform ist gerade gestört. Sende in Kürze erneut.',
    unknown: 'Die Plattform hat die Nachricht abgelehnt. Dein Text bleibt erhalten.',
  },
  templates: {
    reopenedAsk:
      'Das Fenster ist wieder offen: Du kannst frei schreiben, ohne Vorlage. Sende noch einmal, um die Vorlage trotzdem zu senden.',
    colleagueAsk: 'Inzwischen hat jemand eine Vorlage gesendet. Sende noch einmal, um auch diese zu senden.',
    choose: 'Wähle eine Vorlage, um sie hier zu sehen.',
    unavailable: {
      fieldNotSupported: 'Diese Vorlage braucht einen Teil, den nur dein System ausfüllen kann.',
    },
    fields: {
      notSupported: 'Diesen Teil kann nur dein System ausfüllen.',
    },
    issues: {
      empty: 'Fülle dieses Feld aus.',
      blank: 'Nur Leerzeichen: Fülle dieses Feld aus.',
      'repeats-prefix': 'Der Anfang des Links ist schon da. Schreibe nur das Ende.',
      'link-and-id': 'Gib einen Link oder eine ID an, nicht beides.',
      'in-the-past': 'Dieser Zeitpunkt ist vorbei. Wähle einen späteren.',
    },
    noFields: 'Es gibt nichts auszufüllen. Prüfe den Text und sende die Vorlage.',
    schedule: { past: 'Dieser Zeitpunkt ist vorbei. Wähle einen späteren.' },
    sendFailed: 'Die Vorlage wurde nicht gesendet. Alle deine Eingaben bleiben erhalten.',
  },
};
