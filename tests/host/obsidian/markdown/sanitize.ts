const FORBIDDEN = 'script, iframe, object, embed, link, meta, base, form, style';

/** `sanitizeHTMLToDom`: the nodes of `html` without anything that runs or loads by itself. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const bad of template.content.querySelectorAll(FORBIDDEN)) bad.remove();
  for (const el of template.content.querySelectorAll('*')) {
    for (const { name, value } of [...el.attributes]) {
      if (name.startsWith('on') || /^\s*(?:javascript|data:text\/html)/i.test(value))
        el.removeAttribute(name);
    }
  }
  return document.importNode(template.content, true);
}
