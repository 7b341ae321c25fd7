import type { PartialStrings } from '../../strings/mergeStrings.js';

/** French, informal: beside the formal set. Not yet checked by a native speaker. */
export const frInformal: PartialStrings = {
  alert: {
    openedByKind: {
      echo: 'un de tes messages',
    },
  },
  composer: {
    draftKept: 'Ton brouillon est conservé.',
    draftReady: 'La fenêtre est de nouveau ouverte. Ton brouillon est prêt à être envoyé.',
    closedWhileTyping: 'La fenêtre s’est fermée. Rien n’a été envoyé, ton texte est conservé.',
    sendFailed: 'Le message n’a pas été envoyé. Ton texte est conservé.',
  },
  notice: {
    neverOpened: '{Customer} n’a pas encore envoyé de message. Envoie un modèle ou attends une réponse.',
    neverOpenedWait: '{Customer} n’a pas encore envoyé de message. Attends que {customer} écrive.',
    expired: {
      one: 'Le dernier message date de plus de {count} heure. Envoie un modèle ou attends que {customer} écrive.',
      many: 'Le dernier message date de plus de {count} d’heures. Envoie un modèle ou attends que {customer} écrive.',
      other:
        'Le dernier message date de plus de {count} heures. Envoie un modèle ou attends que {customer} écrive.',
    },
    expiredWait: {
      one: 'Le dernier message date de plus de {count} heure. Attends que {customer} écrive.',
      many: 'Le dernier message date de plus de {count} d’heures. Attends que {customer} écrive.',
      other: 'Le dernier message date de plus de {count} heures. Attends que {customer} écrive.',
    },
    ended: 'La fenêtre de messagerie est terminée. Envoie un modèle ou attends que {customer} écrive.',
    endedWait: 'La fenêtre de messagerie est terminée. Attends que {customer} écrive.',
    quotaUsed: {
      one: 'La limite de {count} message depuis le dernier message {customer_of} est atteinte. Attends que {customer} écrive.',
      many: 'La limite de {count} de messages depuis le dernier message {customer_of} est atteinte. Attends que {customer} écrive.',
      other:
        'La limite de {count} messages depuis le dernier message {customer_of} est atteinte. Attends que {customer} écrive.',
    },
    refused:
      'La plateforme a refusé le dernier message\u00a0: la fenêtre est fermée. Envoie un modèle ou attends que {customer} écrive.',
    refusedWait:
      'La plateforme a refusé le dernier message\u00a0: la fenêtre est fermée. Attends que {customer} écrive.',
  },
  refusals: {
    'window-closed':
      'La fenêtre de messagerie est fermée. Envoie un modèle ou attends que {customer} écrive.',
    'window-closed-wait': 'La fenêtre de messagerie est fermée. Attends que {customer} écrive.',
    'session-ended': 'La session est terminée. Attends que {customer} écrive de nouveau.',
    'session-state':
      'Cette conversation est dans une file d’attente ou prise en charge par quelqu’un d’autre. Prends-la d’abord en charge, puis renvoie le message.',
    experiment:
      'La plateforme exclut {customer} des messages marketing à titre de test. Attends que {customer} écrive ou utilise un autre canal.',
    'quiet-hours':
      'Les messages de ce type ne sont pas autorisés à cette heure de la journée. Renvoie le message dans la matinée.',
    'template-unavailable':
      'Ce modèle n’existe pas ou n’est pas approuvé dans cette langue. Choisis-en un autre.',
    'template-paused':
      'La plateforme a mis ce modèle en pause pour l’instant. Choisis-en un autre ou réessaie plus tard.',
    'template-disabled': 'La plateforme a désactivé ce modèle. Choisis-en un autre.',
    'template-values':
      'La plateforme n’a pas accepté les informations saisies. Vérifie les champs et renvoie le modèle.',
    'template-flow':
      'Le formulaire de ce modèle ne peut pas être utilisé pour l’instant. Choisis un autre modèle.',
    'template-definition':
      'Ce modèle enfreint les règles de la plateforme. Préviens la personne qui gère les modèles.',
    'invalid-value': 'La plateforme n’a pas accepté une valeur du message. Vérifie-la et renvoie le message.',
    'message-content':
      'La plateforme n’a pas accepté le contenu du message. Modifie-le et renvoie le message.',
    media: 'Le fichier n’a pas pu être envoyé. Vérifie son type et sa taille ou choisis-en un autre.',
    unreachable: 'Impossible de joindre {customer} sur ce canal pour l’instant. Essaie un autre moyen.',
    'wrong-recipient': 'L’adresse {customer_of} est incorrecte. Vérifie-la.',
    'opted-out': '{Customer} ne souhaite pas recevoir ces messages. Ne les renvoie pas.',
    'marketing-limit':
      'La plateforme limite les messages marketing envoyés {customer_to}. Attends au moins un jour ou envoie un autre type de modèle.',
    'needs-phone-number':
      'Un code ne peut être envoyé qu’à un numéro de téléphone. Demande-le {customer_to}.',
    'rate-limited': 'Trop de messages en peu de temps. Attends un instant et renvoie le message.',
    'spam-limited':
      'L’envoi est limité parce que des messages précédents ont été bloqués ou signalés. Attends et préviens la personne qui gère le compte.',
    'messaging-limit': 'La limite de messages de ce compte est atteinte. Réessaie plus tard.',
    payment: 'Le compte ne peut pas payer le message. Préviens la personne qui gère le compte.',
    'account-restricted': 'Le compte est bloqué ou restreint. Préviens la personne qui gère le compte.',
    access: 'L’accès au compte a expiré ou est insuffisant. Préviens la personne qui gère le compte.',
    setup: 'Le canal n’est pas entièrement configuré. Préviens la personne qui gère le compte.',
    'direct-send': 'Ce texte ne peut pas être envoyé sans modèle. Choisis un modèle.',
    temporary: 'La plateforme ne fonctionne pas pour l’instant. Renvoie le message dans un moment.',
    unknown: 'La plateforme a refusé le message. Ton texte est conservé.',
  },
  templates: {
    reopenedAsk:
      'La fenêtre est de nouveau ouverte\u00a0: tu peux écrire librement, sans modèle. Envoie encore une fois pour envoyer quand même le modèle.',
    colleagueAsk:
      'Quelqu’un a envoyé un modèle entre-temps. Envoie encore une fois pour envoyer aussi celui-ci.',
    choose: 'Choisis un modèle pour le voir ici.',
    unavailable: {
      fieldNotSupported: 'Ce modèle contient une partie que seul ton système peut remplir.',
    },
    fields: {
      notSupported: 'Seul ton système peut remplir cette partie.',
    },
    issues: {
      empty: 'Remplis ce champ.',
      blank: 'Il n’y a que des espaces\u00a0: remplis ce champ.',
      'repeats-prefix': 'Le début du lien est déjà là. Écris seulement la fin.',
      'link-and-id': 'Indique un lien ou un ID, pas les deux.',
      'in-the-past': 'Cette heure est passée. Choisis-en une plus tardive.',
    },
    noFields: 'Rien à remplir. Vérifie le texte et envoie le modèle.',
    schedule: {
      past: 'Cette heure est passée. Choisis-en une plus tardive.',
    },
    loadFailedHint: 'Ton brouillon est conservé. Réessaie dans un instant.',
    valuesKept: 'Tout ce que tu as saisi est conservé.',
  },
};
