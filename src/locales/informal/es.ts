import type { PartialStrings } from '../../strings/mergeStrings.js';

/** Spanish, informal: beside the formal set. Not yet checked by a native speaker. */
export const esInformal: PartialStrings = {
  composer: {
    draftKept: 'Tu borrador se conserva.',
    draftReady: 'La ventana está abierta de nuevo. Tu borrador está listo para enviar.',
    closedWhileTyping: 'La ventana se cerró. No se envió nada y tu texto se conserva.',
    sendFailed: 'El mensaje no se envió. Tu texto se conserva.',
  },
  notice: {
    neverOpened: '{Customer} aún no ha enviado ningún mensaje. Envía una plantilla o espera a que responda.',
    neverOpenedWait: '{Customer} aún no ha enviado ningún mensaje. Espera a que escriba.',
    expired: {
      one: 'El último mensaje es de hace más de {count} hora. Envía una plantilla o espera a que {customer} escriba.',
      many: 'El último mensaje es de hace más de {count} de horas. Envía una plantilla o espera a que {customer} escriba.',
      other:
        'El último mensaje es de hace más de {count} horas. Envía una plantilla o espera a que {customer} escriba.',
    },
    expiredWait: {
      one: 'El último mensaje es de hace más de {count} hora. Espera a que {customer} escriba.',
      many: 'El último mensaje es de hace más de {count} de horas. Espera a que {customer} escriba.',
      other: 'El último mensaje es de hace más de {count} horas. Espera a que {customer} escriba.',
    },
    ended: 'La ventana de mensajería terminó. Envía una plantilla o espera a que {customer} escriba.',
    endedWait: 'La ventana de mensajería terminó. Espera a que {customer} escriba.',
    quotaUsed: {
      one: 'Ya se envió el único mensaje permitido desde el último mensaje {customer_of}. Espera a que {customer} escriba.',
      many: 'Ya se enviaron los {count} de mensajes permitidos desde el último mensaje {customer_of}. Espera a que {customer} escriba.',
      other:
        'Ya se enviaron los {count} mensajes permitidos desde el último mensaje {customer_of}. Espera a que {customer} escriba.',
    },
    refused:
      'La plataforma rechazó el último mensaje: la ventana está cerrada. Envía una plantilla o espera a que {customer} escriba.',
    refusedWait:
      'La plataforma rechazó el último mensaje: la ventana está cerrada. Espera a que {customer} escriba.',
  },
  refusals: {
    'window-closed':
      'La ventana de mensajería está cerrada. Envía una plantilla o espera a que {customer} escriba.',
    'window-closed-wait': 'La ventana de mensajería está cerrada. Espera a que {customer} escriba.',
    'session-ended': 'La sesión terminó. Espera a que {customer} vuelva a escribir.',
    'session-state':
      'Esta conversación está en una cola o la atiende otra persona. Asígnatela primero y envía el mensaje de nuevo.',
    experiment:
      'La plataforma excluye {customer_to} de los mensajes de marketing como prueba. Espera a que {customer} escriba o usa otro canal.',
    'quiet-hours':
      'No se permiten mensajes de este tipo a esta hora del día. Envía el mensaje de nuevo por la mañana.',
    'template-unavailable': 'Esta plantilla no existe o no está aprobada en este idioma. Elige otra.',
    'template-paused':
      'La plataforma pausó esta plantilla por ahora. Elige otra o inténtalo de nuevo más tarde.',
    'template-disabled': 'La plataforma desactivó esta plantilla. Elige otra.',
    'template-values':
      'La plataforma no aceptó los datos ingresados. Revisa los campos y envía la plantilla de nuevo.',
    'template-flow': 'El formulario de esta plantilla no se puede usar ahora. Elige otra plantilla.',
    'template-definition':
      'Esta plantilla incumple las normas de la plataforma. Avisa a quien administra las plantillas.',
    'invalid-value': 'La plataforma no aceptó un valor del mensaje. Revísalo y envía el mensaje de nuevo.',
    'message-content':
      'La plataforma no aceptó el contenido del mensaje. Cámbialo y envía el mensaje de nuevo.',
    media: 'No se pudo enviar el archivo. Revisa su tipo y tamaño o elige otro.',
    unreachable: 'Ahora no se puede contactar con {customer} por este canal. Prueba otra vía.',
    'wrong-recipient': 'La dirección {customer_of} no es correcta. Revísala.',
    'opted-out': '{Customer} no quiere estos mensajes. No los envíes de nuevo.',
    'marketing-limit':
      'La plataforma limita los mensajes de marketing {customer_to}. Espera al menos un día o envía otro tipo de plantilla.',
    'needs-phone-number': 'Un código solo se puede enviar a un número de teléfono. Pídeselo {customer_to}.',
    'rate-limited': 'Demasiados mensajes en poco tiempo. Espera un momento y envía el mensaje de nuevo.',
    'spam-limited':
      'El envío está limitado porque se bloquearon o denunciaron mensajes anteriores. Espera y avisa a quien administra la cuenta.',
    'messaging-limit': 'Se alcanzó el límite de mensajes de esta cuenta. Inténtalo de nuevo más tarde.',
    payment: 'La cuenta no puede pagar el mensaje. Avisa a quien administra la cuenta.',
    'account-restricted': 'La cuenta está bloqueada o restringida. Avisa a quien administra la cuenta.',
    access: 'El acceso a la cuenta caducó o no es suficiente. Avisa a quien administra la cuenta.',
    setup: 'El canal no está configurado por completo. Avisa a quien administra la cuenta.',
    'direct-send': 'Este texto no se puede enviar sin plantilla. Elige una plantilla.',
    temporary: 'La plataforma no funciona en este momento. Envía el mensaje de nuevo dentro de un rato.',
    unknown: 'La plataforma rechazó el mensaje. Tu texto se conserva.',
  },
  templates: {
    reopenedAsk:
      'La ventana está abierta de nuevo: puedes escribir libremente, sin plantilla. Pulsa enviar otra vez para enviar la plantilla de todos modos.',
    colleagueAsk:
      'Mientras tanto, alguien envió una plantilla. Pulsa enviar otra vez para enviar también esta.',
    choose: 'Elige una plantilla para verla aquí.',
    unavailable: {
      fieldNotSupported: 'Esta plantilla necesita una parte que solo tu sistema puede completar.',
    },
    fields: {
      notSupported: 'Solo tu sistema puede completar esta parte.',
    },
    issues: {
      empty: 'Completa este campo.',
      blank: 'Solo hay espacios: completa este campo.',
      'repeats-prefix': 'El principio del enlace ya está puesto. Escribe solo el final.',
      'link-and-id': 'Indica un enlace o un ID, no ambos.',
      'in-the-past': 'Esta hora ya pasó. Elige una posterior.',
    },
    noFields: 'No hay nada que completar. Revisa el texto y envía la plantilla.',
    schedule: {
      past: 'Esta hora ya pasó. Elige una posterior.',
    },
    loadFailedHint: 'Tu borrador se conserva. Inténtalo de nuevo en un momento.',
    valuesKept: 'Todo lo que completaste se conserva.',
  },
};
