// The one entry of the npm scripts: refuses an old Node with a sentence, then runs build/<task>.ts.
// Plain JavaScript that any Node can read: better-sqlite3 13 crashes without a word on older ones.
const NEEDED = 24;

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  console.error(
    `Hace falta Node ${NEEDED} y este es el ${process.versions.node}: ejecute «npm ci», que trae el suyo, y use «npm start», «npm test» o «npm run …».`,
  );
  process.exit(1);
}

const [task = '', ...args] = process.argv.slice(2);
let code = 1;
// Heard before electron-builder's own listener, which ends every program with 0.
process.once('beforeExit', () => process.exit(code));
const { main } = await import(`./${task}.ts`);
code = await main(args);
process.exitCode = code;
