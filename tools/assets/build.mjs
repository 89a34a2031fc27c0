// Cuts the two fonts down to the letters of Spanish, Portuguese and English and to the weights in use,
// and copies the script library. Usage: node tools/assets/build.mjs OUT
import { mkdir, readFile, writeFile, copyFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const out = process.argv[2];
const budget = 45 * 1024;

const plain = ' !"\'(),-./0123456789:;?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%&';
const code = '#$*+<=>@[\\]_{|}~';
const letters = 'ÁÂÃÀÇÉÊÍÑÓÔÕÚÜáâãàçéêíñóôõúüºª';
// quotes, dashes and spaces of running text; then the signs that tables and labels use
const marks = '¿¡«»“”‘’–—…·\u00a0\u2009\u202f\u2011';
const signs = '•×±≥≤−€°←→↑↓²½';

const fonts = [
  { name: 'alegreya', file: '@fontsource-variable/alegreya/files/alegreya-latin-wght-normal.woff2', text: plain + letters + marks, weight: { min: 400, max: 700 },
    features: ['kern', 'liga', 'lnum'] },
  { name: 'archivo', file: '@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2', text: plain + code + letters + marks + signs, weight: { min: 400, max: 700 },
    features: ['kern', 'tnum'] },
];

await mkdir(out, { recursive: true });
let total = 0;
for (const font of fonts) {
  const whole = await readFile(new URL(`../../node_modules/${font.file}`, import.meta.url));
  const cut = await subsetFont(whole, font.text, {
    targetFormat: 'woff2', variationAxes: { wght: font.weight }, keepFeatures: font.features, noHinting: true,
  });
  total += cut.length;
  await writeFile(`${out}/${font.name}.woff2`, cut);
  console.log(`${font.name}: ${cut.length} bytes`);
}
if (total > budget) throw new Error(`The fonts weigh ${total} bytes, the budget is ${budget}.`);
await copyFile(new URL('../../node_modules/htmx.org/dist/htmx.min.js', import.meta.url), `${out}/htmx.js`);
console.log(`both: ${total} bytes`);
