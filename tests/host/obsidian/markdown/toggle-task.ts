const TASK = /^(\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)(.)(\])/;

/** The text with the checkbox on `line` set to done, or to open where it was anything else but open. */
export function toggleTask(text: string, line: number): string {
  const lines = text.split('\n');
  lines[line] = (lines[line] ?? '').replace(TASK, (_all, head: string, status: string, tail: string) => {
    return `${head}${status === ' ' ? 'x' : ' '}${tail}`;
  });
  return lines.join('\n');
}
