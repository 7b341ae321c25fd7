import { createContext, useContext } from 'react';

/** What the Inbox says beside the kit. */
interface Words {
  inbox: string;
  conversations: string;
  newest: string;
  closing: string;
  show: string;
  all: string;
  expiring: string;
  closed: string;
  none: string;
  resolve: string;
  resolved: string;
  back: string;
  you: string;
  customer: string;
  empty: string;
  messagesOf: (name: string) => string;
  undelivered: (code: string) => string;
}

const en: Words = {
  inbox: 'Inbox',
  conversations: 'Conversations',
  newest: 'Newest first',
  closing: 'Closing first',
  show: 'Show',
  all: 'All',
  expiring: 'Expiring',
  closed: 'Closed',
  none: 'No conversation here.',
  resolve: 'Resolve',
  resolved: 'Resolved',
  back: 'Back to the list',
  you: 'You: ',
  customer: 'Customer: ',
  empty: 'No messages yet',
  messagesOf: (name) => `Messages of ${name}`,
  undelivered: (code) => `Not delivered (${code})`,
};

const others: Readonly<Record<string, Words>> = {
  ar: {
    inbox: 'صندوق الوارد',
    conversations: 'المحادثات',
    newest: 'الأحدث أولًا',
    closing: 'الأقرب إغلاقًا',
    show: 'عرض',
    all: 'الكل',
    expiring: 'تُغلق قريبًا',
    closed: 'مغلقة',
    none: 'لا توجد محادثات هنا.',
    resolve: 'حل المحادثة',
    resolved: 'تم الحل',
    back: 'العودة إلى القائمة',
    you: 'أنت: ',
    customer: 'العميل: ',
    empty: 'لا توجد رسائل بعد',
    messagesOf: (name) => `رسائل ${name}`,
    undelivered: (code) => `لم تصل (${code})`,
  },
  he: {
    inbox: 'דואר נכנס',
    conversations: 'שיחות',
    newest: 'החדשות קודם',
    closing: 'הקרובות לסגירה',
    show: 'הצגה',
    all: 'הכול',
    expiring: 'ייסגרו בקרוב',
    closed: 'סגורות',
    none: 'אין כאן שיחות.',
    resolve: 'סימון כטופל',
    resolved: 'טופל',
    back: 'חזרה לרשימה',
    you: 'אתם: ',
    customer: 'הלקוח: ',
    empty: 'אין עדיין הודעות',
    messagesOf: (name) => `ההודעות של ${name}`,
    undelivered: (code) => `לא נמסרה (${code})`,
  },
  de: {
    inbox: 'Posteingang',
    conversations: 'Unterhaltungen',
    newest: 'Neueste zuerst',
    closing: 'Schließt zuerst',
    show: 'Anzeigen',
    all: 'Alle',
    expiring: 'Schließen bald',
    closed: 'Geschlossen',
    none: 'Hier ist keine Unterhaltung.',
    resolve: 'Erledigen',
    resolved: 'Erledigt',
    back: 'Zurück zur Liste',
    you: 'Sie: ',
    customer: 'Kunde: ',
    empty: 'Noch keine Nachrichten',
    messagesOf: (name) => `Nachrichten von ${name}`,
    undelivered: (code) => `Nicht zugestellt (${code})`,
  },
  es: {
    inbox: 'Bandeja de entrada',
    conversations: 'Conversaciones',
    newest: 'Más recientes',
    closing: 'Cierre próximo',
    show: 'Mostrar',
    all: 'Todas',
    expiring: 'Cierran pronto',
    closed: 'Cerradas',
    none: 'No hay conversaciones aquí.',
    resolve: 'Resolver',
    resolved: 'Resuelta',
    back: 'Volver a la lista',
    you: 'Usted: ',
    customer: 'Cliente: ',
    empty: 'Aún no hay mensajes',
    messagesOf: (name) => `Mensajes de ${name}`,
    undelivered: (code) => `No entregado (${code})`,
  },
  fr: {
    inbox: 'Boîte de réception',
    conversations: 'Conversations',
    newest: 'Plus récentes',
    closing: 'Fermeture proche',
    show: 'Afficher',
    all: 'Toutes',
    expiring: 'Ferment bientôt',
    closed: 'Fermées',
    none: 'Aucune conversation ici.',
    resolve: 'Résoudre',
    resolved: 'Résolue',
    back: 'Retour à la liste',
    you: 'Vous : ',
    customer: 'Client : ',
    empty: 'Aucun message',
    messagesOf: (name) => `Messages de ${name}`,
    undelivered: (code) => `Non distribué (${code})`,
  },
  'pt-BR': {
    inbox: 'Caixa de entrada',
    conversations: 'Conversas',
    newest: 'Mais recentes',
    closing: 'Fecham primeiro',
    show: 'Mostrar',
    all: 'Todas',
    expiring: 'Fecham em breve',
    closed: 'Fechadas',
    none: 'Nenhuma conversa aqui.',
    resolve: 'Resolver',
    resolved: 'Resolvida',
    back: 'Voltar à lista',
    you: 'Você: ',
    customer: 'Cliente: ',
    empty: 'Ainda não há mensagens',
    messagesOf: (name) => `Mensagens de ${name}`,
    undelivered: (code) => `Não entregue (${code})`,
  },
  'zh-CN': {
    inbox: '收件箱',
    conversations: '会话',
    newest: '最新优先',
    closing: '即将结束优先',
    show: '显示',
    all: '全部',
    expiring: '即将结束',
    closed: '已结束',
    none: '这里没有会话。',
    resolve: '标为已解决',
    resolved: '已解决',
    back: '返回列表',
    you: '您：',
    customer: '客户：',
    empty: '暂无消息',
    messagesOf: (name) => `${name}的消息`,
    undelivered: (code) => `未送达（${code}）`,
  },
};

/** Language of the page around the kit. */
export const LocaleContext = createContext('en-GB');

/** The words of a locale: English where it has none of its own. */
export function useWords(): Words {
  return others[useContext(LocaleContext)] ?? en;
}
