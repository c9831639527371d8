/** Opens an empty window that looks like this one. Throws where the browser does not allow it. */
export function openPopout(size = { width: 800, height: 600 }): Window {
  const win = window.open('', '', `popup,width=${size.width},height=${size.height}`);
  if (!win) throw new Error('The browser does not allow a pop-out window here.');
  for (const sheet of document.querySelectorAll('style, link[rel="stylesheet"]')) {
    const copy = sheet.cloneNode(true) as Element;
    if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href);
    win.document.head.append(win.document.adoptNode(copy));
  }
  win.document.title = document.title;
  win.document.body.className = `${document.body.className} is-popout-window`;
  return win;
}
