import type { PartialStrings } from '../../strings/mergeStrings.js';

/** German, informal: beside the formal set. Not yet checked by a native speaker. */
export const deInformal: PartialStrings = {
  composer: {
    draftKept: 'Dein Entwurf bleibt erhalten.',
    draftReady: 'Das Zeitfenster ist wieder offen. Dein Entwurf kann gesendet werden.',
    closedWhileTyping:
      'Das Zeitfenster hat sich geschlossen. Nichts wurde gesendet, dein Text bleibt erhalten.',
    sendFailed: 'Die Nachricht wurde nicht gesendet. Dein Text bleibt erhalten.',
    balanceInsufficient: 'Dein Guthaben ({balance}) reicht nicht aus.',
  },
  notice: {
    neverOpened:
      '{Customer} hat noch keine Nachricht gesendet. Sende eine Vorlage oder warte auf eine Antwort.',
    neverOpenedWait: '{Customer} hat noch keine Nachricht gesendet. Warte, bis {customer} schreibt.',
    expired: {
      one: 'Die letzte Nachricht liegt über {count} Stunde zurück. Sende eine Vorlage oder warte, bis {customer} schreibt.',
      other:
        'Die letzte Nachricht liegt über {count} Stunden zurück. Sende eine Vorlage oder warte, bis {customer} schreibt.',
    },
    expiredWait: {
      one: 'Die letzte Nachricht liegt über {count} Stunde zurück. Warte, bis {customer} schreibt.',
      other: 'Die letzte Nachricht liegt über {count} Stunden zurück. Warte, bis {customer} schreibt.',
    },
    ended: 'Das Zeitfenster hat sich geschlossen. Sende eine Vorlage oder warte, bis {customer} schreibt.',
    endedWait: 'Das Zeitfenster hat sich geschlossen. Warte, bis {customer} schreibt.',
    quotaUsed: {
      one: 'Deine {count} Antwort ist verbraucht. Warte, bis {customer} schreibt.',
      other: 'Alle {count} Antworten sind verbraucht. Warte, bis {customer} schreibt.',
    },
    refused:
      'Laut Plattform ist das Zeitfenster geschlossen. Sende eine Vorlage oder warte, bis {customer} schreibt.',
    refusedWait: 'Laut Plattform ist das Zeitfenster geschlossen. Warte, bis {customer} schreibt.',
  },
  refusals: {
    'window-closed':
      'Das Zeitfenster ist geschlossen. Sende eine Vorlage oder warte, bis {customer} schreibt.',
    'window-closed-wait': 'Das Zeitfenster ist geschlossen. Warte, bis {customer} schreibt.',
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
      'Diese Vorlage verstößt gegen die Regeln der Plattform. Informiere die Vorlagenverwaltung.',
    'invalid-value':
      'Die Plattform hat einen Wert der Nachricht nicht angenommen. Prüfe ihn und sende erneut.',
    'message-content':
      'Die Plattform hat den Inhalt der Nachricht nicht angenommen. Ändere ihn und sende erneut.',
    media: 'Die Datei konnte nicht gesendet werden. Prüfe Art und Größe, oder wähle eine andere Datei.',
    unreachable: '{Customer} ist auf diesem Kanal gerade nicht erreichbar. Versuche einen anderen Weg.',
    'wrong-recipient': 'Nummer oder Adresse {customer_genitive} ist falsch. Prüfe sie.',
    'opted-out': '{Customer} möchte diese Nachrichten nicht. Sende nicht erneut.',
    'marketing-limit':
      'Die Plattform begrenzt Marketingnachrichten an {customer_accusative}. Warte mindestens einen Tag, oder sende eine Vorlage anderer Art.',
    'needs-phone-number':
      'Ein Code kann nur an eine Telefonnummer gesendet werden. Frag {customer_accusative} danach.',
    'rate-limited': 'Zu viele Nachrichten in kurzer Zeit. Warte einen Moment und sende erneut.',
    'spam-limited':
      'Das Senden ist begrenzt, weil frühere Nachrichten blockiert oder gemeldet wurden. Warte, und informiere die Kontoverwaltung.',
    'messaging-limit': 'Das Nachrichtenlimit dieses Kontos ist erreicht. Versuche es später erneut.',
    payment: 'Das Konto kann die Nachricht nicht bezahlen. Informiere die Kontoverwaltung.',
    'account-restricted': 'Das Konto ist gesperrt oder eingeschränkt. Informiere die Kontoverwaltung.',
    access: 'Der Zugang zum Konto ist abgelaufen oder reicht nicht aus. Informiere die Kontoverwaltung.',
    setup: 'Der Kanal ist nicht vollständig eingerichtet. Informiere die Kontoverwaltung.',
    'direct-send': 'Dieser Text kann nicht ohne Vorlage gesendet werden. Wähle eine.',
    temporary: 'Die Plattform ist gerade gestört. Sende in Kürze erneut.',
    unknown: 'Die Plattform hat die Nachricht abgelehnt. Dein Text bleibt erhalten.',
    'quota-used': 'Du kannst erst wieder senden, wenn {customer} schreibt.',
  },
  templates: {
    reopenedAsk:
      'Das Zeitfenster ist wieder offen: Du kannst frei schreiben, ohne Vorlage. Sende noch einmal, um die Vorlage trotzdem zu senden.',
    colleagueAsk: 'Inzwischen hat jemand eine Vorlage gesendet. Sende noch einmal, um auch diese zu senden.',
    choose: 'Wähle eine Vorlage für die Vorschau.',
    unavailable: {
      fieldNotSupported: 'Diese Vorlage braucht einen Teil, den nur dein System ausfüllen kann.',
      balance: 'Dein Guthaben ({balance}) reicht nicht aus.',
    },
    fields: {
      notSupported: 'Diesen Teil kann nur dein System ausfüllen.',
    },
    issues: {
      'repeats-prefix': 'Der Anfang des Links ist schon da. Schreibe nur das Ende.',
      'link-and-id': 'Gib einen Link oder eine ID an, nicht beides.',
      'in-the-past': 'Dieser Zeitpunkt ist vorbei. Wähle einen späteren.',
      'unlike-example': 'Verwende einen Wert wie im Beispiel.',
    },
    noFields: 'Nichts auszufüllen. Prüfe den Text, dann sende ihn.',
    schedule: {
      past: 'Dieser Zeitpunkt ist vorbei. Wähle einen späteren.',
    },
    loadFailedHint: 'Dein Entwurf bleibt erhalten. Versuche es gleich noch einmal.',
    valuesKept: 'Alle deine Eingaben bleiben erhalten.',
  },
};
