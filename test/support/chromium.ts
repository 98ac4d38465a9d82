import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = () => [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const known = () => places().find((path) => path && existsSync(path));

/** Path of a Chromium to open reports in: $CHROMIUM, one on the machine, or (Debian, as root) one that apt installs now. Never skipped. */
export function chromium(): string {
  if (!known() && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  const found = known();
  if (!found) throw new Error('no Chromium found: install one, or set CHROMIUM to its path');
  return found;
}
