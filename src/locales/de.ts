import type { WindowStrings } from '../strings/Strings.js';

/** German, formal. Not yet checked by a native speaker. */
export const de: WindowStrings = {
  locale: 'de',
  isCheckedByNative: false,
  terms: {
    customer: 'der Kunde',
    customer_accusative: 'den Kunden',
    customer_genitive: 'des Kunden',
    user: 'der Nutzer',
    user_genitive: 'des Nutzers',
    assistant: 'Assistent',
    assistant_the: 'der Assistent',
    assistant_accusative: 'den Assistenten',
    team: 'das Team',
  },
  time: {
    unitDisplay: 'narrow',
    lessThanAMinute: 'unter einer Minute',
    lessThanAMinuteShort: '<1 Min.',
    ago: 'vor {time}',
  },
  badge: {
    open: 'Fenster offen (noch {time})',
    noLimit: 'Ohne Zeitlimit',
    expiring: 'Fenster schließt bald (noch {time})',
    closed: 'Fenster geschlossen – Vorlage verwenden',
    closedWait: 'Fenster geschlossen – auf {customer_accusative} warten',
    neverOpened: 'Noch keine Nachricht – Vorlage verwenden',
    neverOpenedWait: 'Noch keine Nachricht – auf {customer_accusative} warten',
    quotaUsed: 'Limit erreicht – auf {customer_accusative} warten',
    refused: 'Nachricht abgelehnt – Vorlage verwenden',
    refusedWait: 'Nachricht abgelehnt – auf {customer_accusative} warten',
    awaitingReply: 'Vorlage gesendet – Antwort steht aus',
    humanAgent: 'Fenster geschlossen – persönliche Antwort bis {until}',
    unknown: 'Fensterstatus unbekannt',
  },
  compact: {
    noLimit: 'Ohne Limit',
    closed: 'Geschlossen',
    neverOpened: 'Noch nicht offen',
    awaitingReply: 'Wartet',
    unknown: 'Unbekannt',
  },
  spoken: {
    open: 'Fenster offen, schließt in {time}',
    expiring: 'Fenster schließt bald, in {time}',
    alert: 'Nachrichtenfenster: {status}',
    alertNamed: 'Nachrichtenfenster, {name}: {status}',
  },
  alert: {
    title: 'Nachrichtenfenster',
    remaining: 'Noch {time}',
    closes: 'Schließt',
    closed: 'Geschlossen',
    ends: 'Fenster endet',
    beforeBack: 'Bevor {team} zurück ist ({back})',
    afterBack: 'Noch {time}, wenn {team} zurück ist ({back})',
    customerTime: '{until} für {customer_accusative}',
    openedBy: 'Geöffnet durch',
    openedByKind: {
      message: 'eine Nachricht',
      button: 'das Antippen einer Schaltfläche',
      list: 'eine Auswahl aus einer Liste',
      flow: 'ein ausgefülltes Formular',
      reaction: 'eine Reaktion',
      call: 'einen Anruf',
      'call-accepted': 'einen angenommenen Anruf',
      welcome: 'das Öffnen des Chats',
      postback: 'das Antippen einer Schaltfläche',
      'menu-click': 'das Antippen des Menüs',
      follow: 'das Abonnieren des Kontos',
      scan: 'das Scannen des Codes',
      payment: 'eine Zahlung',
      'enter-session': 'das Betreten der Sitzung',
      'ad-click': 'einen Klick auf eine Anzeige',
      comment: 'einen Kommentar',
      edit: 'eine Bearbeitung',
      delete: 'eine Löschung',
      system: 'einen Hinweis',
      read: 'das Lesen einer Nachricht',
      delivery: 'eine Zustellung',
      echo: 'eine eigene Nachricht',
      other: 'ein Ereignis',
    },
    resets: 'Beginnt neu',
    resetsWhen: 'mit jeder Nachricht {customer_genitive}',
    resetsNever: 'Dieser Kanal hat kein Zeitlimit',
    allowed: 'Jetzt erlaubt',
    allowedFreeform: 'Freie Nachrichten',
    allowedFreeformAndTemplates: 'Freie Nachrichten und Vorlagen',
    allowedTemplates: 'Nur Vorlagen',
    allowedNothing: 'Nichts, bis {customer} schreibt',
    allowedHumanAgent: 'Eine persönliche Antwort bis {until}',
    allowedUnknown: 'Nicht bekannt: Die Plattform kann ablehnen',
    quota: 'Nachrichten',
    quotaLeft: { one: 'noch {count} von {limit}', other: 'noch {count} von {limit}' },
    assistant: '{Assistant}',
    assistantCan: 'Kann antworten',
    assistantCannot: 'Kann erst antworten, wenn {customer} wieder schreibt',
    waysOut: 'Was Sie tun können',
    policy: 'Regeln der Plattform',
    note: 'Hinweis',
    close: 'Schließen',
  },
  waysOut: {
    template: 'Vorlage senden',
    wait: 'Warten, bis {customer} schreibt',
    sms: 'SMS senden',
    'phone-app': 'In der App auf dem Telefon schreiben (wird hier nicht erfasst)',
    email: 'E-Mail senden',
    bot: '{Assistant_accusative} starten',
    queue: 'Vorlage später senden',
  },
  composer: {
    label: 'Nachricht',
    placeholder: 'Nachricht schreiben',
    send: 'Senden',
    sending: 'Wird gesendet',
    sessionExpired: 'Sitzung abgelaufen',
    draftKept: 'Ihr Entwurf bleibt erhalten.',
    draftReady: 'Das Fenster ist wieder offen. Ihr Entwurf kann gesendet werden.',
    bot: '{Assistant_the} kann erst antworten, wenn {customer} wieder schreibt.',
    closedWhileTyping: 'Das Fenster hat sich geschlossen. Nichts wurde gesendet, Ihr Text bleibt erhalten.',
    sendFailed: 'Die Nachricht wurde nicht gesendet. Ihr Text bleibt erhalten.',
    acknowledgeHumanAgent: 'Ich bin ein Mensch und antworte selbst',
    reopenedAsk:
      'Das Fenster ist wieder offen: Sie können frei schreiben, ohne Vorlage. Senden Sie noch einmal, um die Vorlage trotzdem zu senden.',
    colleagueAsk:
      'Inzwischen hat jemand eine Vorlage gesendet. Senden Sie noch einmal, um auch diese zu senden.',
    quotaLeft: {
      one: 'Noch {count} Nachricht, bis {customer} schreibt',
      other: 'Noch {count} Nachrichten, bis {customer} schreibt',
    },
    note: 'Interne Notiz',
    notePlaceholder: 'Notiz für {team} schreiben',
    cost: 'Diese Nachricht kostet {cost}.',
    templateCost: 'Eine Vorlage kostet {cost}.',
    balance: 'Guthaben: {balance}',
    balanceInsufficient: 'Das Guthaben von {balance} reicht nicht aus, um dies zu senden.',
    requestApproval: 'Freigabe anfragen',
    nudge: {
      one: '{count} gesendet seit der letzten Antwort',
      other: '{count} gesendet seit der letzten Antwort',
    },
    unreadableDraft: 'Ein Entwurf dieser Unterhaltung konnte nicht gelesen werden. Er bleibt erhalten.',
  },
  announcements: {
    expiring: 'Das Nachrichtenfenster schließt in {time}.',
    closed: 'Das Nachrichtenfenster hat sich geschlossen.',
    reopened: 'Das Nachrichtenfenster ist wieder offen.',
    messageSent: 'Nachricht gesendet.',
  },
  notice: {
    neverOpened:
      '{User} hat noch keine Nachricht gesendet. Senden Sie eine Vorlage oder warten Sie auf eine Antwort.',
    neverOpenedWait: '{User} hat noch keine Nachricht gesendet. Warten Sie, bis {user} schreibt.',
    expired: {
      one: 'Die letzte Nachricht liegt über {count} Stunde zurück. Senden Sie eine Vorlage oder warten Sie, bis {user} schreibt.',
      other:
        'Die letzte Nachricht liegt über {count} Stunden zurück. Senden Sie eine Vorlage oder warten Sie, bis {user} schreibt.',
    },
    expiredWait: {
      one: 'Die letzte Nachricht liegt über {count} Stunde zurück. Warten Sie, bis {user} schreibt.',
      other: 'Die letzte Nachricht liegt über {count} Stunden zurück. Warten Sie, bis {user} schreibt.',
    },
    ended:
      'Das Nachrichtenfenster ist beendet. Senden Sie eine Vorlage oder warten Sie, bis {user} schreibt.',
    endedWait: 'Das Nachrichtenfenster ist beendet. Warten Sie, bis {user} schreibt.',
    quotaUsed: {
      one: 'Die {count} Nachricht, die seit der letzten Nachricht {user_genitive} erlaubt war, ist gesendet. Warten Sie, bis {user} schreibt.',
      other:
        'Alle {count} Nachrichten, die seit der letzten Nachricht {user_genitive} erlaubt waren, sind gesendet. Warten Sie, bis {user} schreibt.',
    },
    refused:
      'Die Plattform hat die letzte Nachricht abgelehnt: Das Fenster ist geschlossen. Senden Sie eine Vorlage oder warten Sie, bis {user} schreibt.',
    refusedWait:
      'Die Plattform hat die letzte Nachricht abgelehnt: Das Fenster ist geschlossen. Warten Sie, bis {user} schreibt.',
    awaitingReply: 'Vorlage gesendet ({ago}). Die Antwort {customer_genitive} steht aus.',
    humanAgent:
      'Das Fenster ist für automatische Nachrichten geschlossen. Ein Mensch darf noch bis {until} antworten.',
    needsHuman: 'Nur ein Mensch darf jetzt antworten, bis {until}.',
    unknown:
      'Wann {user} zuletzt geschrieben hat, ist nicht bekannt. Die Plattform kann die Nachricht ablehnen.',
    noTemplates: 'Es gibt keine Vorlagen, die gesendet werden können.',
    newConversation: 'Die nächste Nachricht beginnt eine neue Unterhaltung.',
    makeTemplates: 'Vorlagen verwalten',
    startBot: '{bot} starten',
    botNeedsTemplate: '{bot} braucht eine Vorlage als erste Nachricht',
    queued: '{template} wird am {until} gesendet.',
    cancelQueued: 'Abbrechen',
  },
  refusals: {
    'window-closed':
      'Das Antwortfenster ist geschlossen. Senden Sie eine Vorlage oder warten Sie, bis {customer} schreibt.',
    'window-closed-wait': 'Das Antwortfenster ist geschlossen. Warten Sie, bis {customer} schreibt.',
    'quota-used': 'Weitere Nachrichten sind erst erlaubt, wenn {customer} wieder schreibt.',
    'session-ended': 'Die Sitzung ist beendet. Warten Sie, bis {customer} wieder schreibt.',
    'session-state':
      'Diese Unterhaltung liegt in einer Warteschlange oder bei jemand anderem. Übernehmen Sie sie zuerst und senden Sie dann erneut.',
    experiment:
      'Die Plattform nimmt {customer_accusative} zu Testzwecken von Marketingnachrichten aus. Warten Sie, bis {customer} schreibt, oder nutzen Sie einen anderen Kanal.',
    'quiet-hours':
      'Nachrichten dieser Art sind zu dieser Tageszeit nicht erlaubt. Senden Sie sie am Morgen erneut.',
    'template-unavailable':
      'Diese Vorlage gibt es nicht, oder sie ist in dieser Sprache nicht genehmigt. Wählen Sie eine andere.',
    'template-paused':
      'Die Plattform hat diese Vorlage vorerst pausiert. Wählen Sie eine andere oder versuchen Sie es später.',
    'template-disabled': 'Die Plattform hat diese Vorlage deaktiviert. Wählen Sie eine andere.',
    'template-values':
      'Die Plattform hat die Angaben nicht angenommen. Prüfen Sie die Felder und senden Sie erneut.',
    'template-flow':
      'Das Formular in dieser Vorlage kann jetzt nicht verwendet werden. Wählen Sie eine andere Vorlage.',
    'template-definition':
      'Diese Vorlage verstößt gegen die Regeln der Plattform. Geben Sie denen Bescheid, die die Vorlagen verwalten.',
    'invalid-value':
      'Die Plattform hat einen Wert der Nachricht nicht angenommen. Prüfen Sie ihn und senden Sie erneut.',
    'message-content':
      'Die Plattform hat den Inhalt der Nachricht nicht angenommen. Ändern Sie ihn und senden Sie erneut.',
    'message-type': 'Diese Art von Nachricht kann hier nicht gesendet werden.',
    media: 'Die Datei konnte nicht gesendet werden. Prüfen Sie Art und Größe, oder wählen Sie eine andere.',
    unreachable: '{Customer} ist auf diesem Kanal gerade nicht erreichbar. Versuchen Sie einen anderen Weg.',
    'wrong-recipient': 'Die Adresse {customer_genitive} stimmt nicht. Prüfen Sie sie.',
    'opted-out': '{Customer} möchte diese Nachrichten nicht. Senden Sie nicht erneut.',
    'marketing-limit':
      'Die Plattform begrenzt Marketingnachrichten an {customer_accusative}. Warten Sie mindestens einen Tag, oder senden Sie eine Vorlage anderer Art.',
    'needs-phone-number':
      'Ein Code kann nur an eine Telefonnummer gesendet werden. Fragen Sie {customer_accusative} danach.',
    country: 'Nachrichten dieser Art sind in diesem Land nicht erlaubt.',
    'rate-limited': 'Zu viele Nachrichten in kurzer Zeit. Warten Sie einen Moment und senden Sie erneut.',
    'spam-limited':
      'Das Senden ist begrenzt, weil frühere Nachrichten blockiert oder gemeldet wurden. Warten Sie, und geben Sie denen Bescheid, die das Konto verwalten.',
    'messaging-limit': 'Das Nachrichtenlimit dieses Kontos ist erreicht. Versuchen Sie es später erneut.',
    payment:
      'Das Konto kann die Nachricht nicht bezahlen. Geben Sie denen Bescheid, die das Konto verwalten.',
    'account-restricted':
      'Das Konto ist gesperrt oder eingeschränkt. Geben Sie denen Bescheid, die das Konto verwalten.',
    access:
      'Der Zugang zum Konto ist abgelaufen oder reicht nicht aus. Geben Sie denen Bescheid, die das Konto verwalten.',
    setup: 'Der Kanal ist nicht vollständig eingerichtet. Geben Sie denen Bescheid, die das Konto verwalten.',
    'direct-send': 'Dieser Text kann nicht ohne Vorlage gesendet werden. Wählen Sie eine Vorlage.',
    temporary: 'Die Plattform ist gerade gestört. Senden Sie in Kürze erneut.',
    unknown: 'Die Plattform hat die Nachricht abgelehnt. Ihr Text bleibt erhalten.',
  },
};
