/**
 * One turn of the event loop, without the 4 ms that browsers add to nested timers. Every read and write of the
 * in-memory vault takes one, as a disk would: code that awaits a file lets the page breathe, here as in the app.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel ??= openChannel();
    channel.postMessage(null);
  });
}

const waiting: (() => void)[] = [];
let channel: MessagePort | null = null;

function openChannel(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return port2;
}
