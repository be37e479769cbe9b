const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands between tags or quotes, in HTML and XML alike. */
export const markupText = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => references[sign] ?? '');
