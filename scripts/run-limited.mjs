import { spawn } from 'node:child_process';

/**
 * Runs a program with its output shown and without input. When the time is up, ends it with all it has started:
 * installers leave the work to children, which would go on.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ seconds: number, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<boolean>} Whether it ended by itself and well.
 */
export async function runLimited(program, args, { seconds, env = process.env }) {
  const ownGroup = process.platform !== 'win32';
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env, detached: ownGroup });
  const timer = setTimeout(() => {
    if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  }, seconds * 1000);
  try {
    return await new Promise((resolve) => {
      child.on('error', () => resolve(false));
      child.on('exit', (code) => resolve(code === 0));
    });
  } finally {
    clearTimeout(timer);
  }
}
