// The walls around the page, tried from inside: the same in Chromium (loopback) and in the packaged Electron.
import { DENIED } from '../../electron/hosts/content-policy.ts';
import { openListener } from '../support/listener.ts';
import { expect, test } from '../support/program.ts';
import { tryWaysOut } from '../support/ways-out.ts';

test('nothing that the page could try reaches another address', async ({ page }) => {
  const listener = await openListener();
  await tryWaysOut(page, listener);
  // Answered by the program after all of that: what was to be sent has been.
  expect(await page.evaluate(async () => (await fetch('/')).status)).toBe(200);
  // Neither in another window, nor by leaving.
  const elsewhere = `http://127.0.0.1:${listener.tcp}/salida`;
  await page.evaluate((address) => window.open(address)?.opener, elsewhere);
  await expect(page.goto(elsewhere)).rejects.toThrow(/ERR_(BLOCKED_BY_CLIENT|PROXY_CONNECTION_FAILED)/);
  const reached = listener.reached();
  await listener.close();
  expect(reached).toStrictEqual([]);
});

test('of the files of the PC the page is given none but its own', async ({ page }) => {
  const asked = [
    '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/..%252f..%252fpackage.json', '/..%5c..%5cpackage.json', '/%5c%5c127.0.0.1%5cc$%5cx.json',
    '/%2fetc%2fpasswd', '//etc/passwd', '/C:/Windows/win.ini', '/assets/..%2f..%2fmain.js', '/index.html%00.js', 'file:///etc/passwd', 'app://otra/', 'app://altas@otra/',
  ];
  const given = await page.evaluate(async (asked) => {
    const answers = await Promise.allSettled(asked.map((address) => fetch(address)));
    return asked.filter((_, at) => answers[at]?.status === 'fulfilled' && answers[at].value.ok);
  }, asked);
  expect(given).toStrictEqual([]);
});

test('only the scripts and styles of the program run in its page', async ({ page }) => {
  const ran = await page.evaluate(async () => {
    const seen: string[] = [];
    window.addEventListener('message', ({ data }) => typeof data === 'string' && seen.push(data));
    const script = document.createElement('script');
    script.textContent = `window.postMessage('script', '*')`;
    document.body.append(script);
    document.body.insertAdjacentHTML(
      'beforeend',
      `<img src="data:," onerror="window.postMessage('attribute', '*')"><a id="direccion" href="javascript:window.postMessage('address', '*')"></a>
      <style>body { --estilo: escrito }</style><p id="adorno" style="--adorno: escrito"></p>`,
    );
    document.querySelector<HTMLElement>('#direccion')?.click();
    // In a task of the page's own, and not in that of the test, which the debugger lets off the policy.
    const code = await new Promise<string[]>((resolve) => {
      setTimeout(() => {
        const tries: Record<string, () => unknown> = {
          eval: () => window.eval('1'),
          function: () => Reflect.construct(Function, ['return 1']),
          wasm: () => new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])),
        };
        resolve(
          Object.entries(tries).flatMap(([name, attempt]) => {
            try {
              attempt();
              return [name];
            } catch {
              return [];
            }
          }),
        );
      });
    });
    await new Promise((resolve) => {
      window.addEventListener('message', ({ data }) => data === 0 && resolve(null));
      window.postMessage(0, '*');
    });
    const adorno = document.querySelector('#adorno');
    if (getComputedStyle(document.body).getPropertyValue('--estilo') !== '') seen.push('style');
    if (adorno && getComputedStyle(adorno).getPropertyValue('--adorno') !== '') seen.push('style attribute');
    return [...seen, ...code];
  });
  expect(ran).toStrictEqual([]);
});

test('the page has nothing of Node, and may ask the PC for nothing', async ({ page }) => {
  expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => Reflect.has(window, name)))).toStrictEqual([]);
  const { allowed, refusals } = await page.evaluate(async () => {
    const policy: unknown = Reflect.get(document, 'featurePolicy');
    const list: unknown = typeof policy === 'object' && policy !== null ? Reflect.apply(Reflect.get(policy, 'allowedFeatures'), policy, []) : null;
    const asked: Record<string, () => Promise<unknown>> = {
      clipboard: () => navigator.clipboard.readText(),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      wakeLock: () => navigator.wakeLock.request(),
    };
    const refusals = Object.entries(asked).map(async ([name, ask]) => [name, await ask().then(() => 'given', (error: unknown) => (error instanceof Error ? error.name : 'refused'))] as const);
    const place = new Promise<readonly [string, string]>((resolve) => {
      navigator.geolocation.getCurrentPosition(() => resolve(['place', 'given']), ({ code }) => resolve(['place', code === 1 ? 'NotAllowedError' : 'unavailable']));
    });
    const notices = Notification.requestPermission().then((answer) => ['notices', answer === 'denied' ? 'NotAllowedError' : answer] as const);
    return { allowed: Array.isArray(list) ? list.map(String) : null, refusals: Object.fromEntries(await Promise.all([...refusals, place, notices])) };
  });
  expect(refusals).toStrictEqual({
    clipboard: 'NotAllowedError',
    midi: expect.stringMatching(/^(NotAllowed|Security)Error$/),
    notices: 'NotAllowedError',
    place: 'NotAllowedError',
    screen: expect.stringMatching(/^(NotAllowed|InvalidState)Error$/),
    wakeLock: 'NotAllowedError',
  });
  expect(allowed).not.toBeNull();
  expect(DENIED.filter((feature) => allowed?.includes(feature))).toStrictEqual([]);
});
