// Fills in an XForm with the engine of ODK Web Forms and says what became of every node: a second opinion for the tests.
// Standard input: { "form": "file.xml", "steps": [{ "path": "/data/a", "value": "3" }, { "add": "/data/person" }] }, one such object a line.
// Standard output: one line each: { "nodes": { "/data/a": { … } } } or { "error": "…" }.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
for (const name of ['DOMParser', 'XMLSerializer', 'Node', 'Element', 'Document', 'XMLDocument', 'Text', 'Attr', 'Comment', 'CDATASection', 'XPathResult', 'File', 'Blob', 'document'])
  globalThis[name] = window[name];
globalThis.window = window;
// Its parser of expressions was packed for both kinds of modules and asks for these.
globalThis.__dirname = import.meta.dirname;
globalThis.require = createRequire(import.meta.url);
const { createInstance } = await import('@getodk/xforms-engine');

const leaves = new Set(['input', 'select', 'range', 'rank', 'trigger', 'note', 'upload', 'model-value']);

function* nodesFrom(node) {
  yield node;
  for (const child of node.currentState.children ?? []) yield* nodesFrom(child);
}

function textOf(value) {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(' ');
  if (typeof value === 'boolean') return value ? 'OK' : '';
  if (typeof value === 'object' && 'latitude' in value) return [value.latitude, value.longitude, value.altitude ?? 0, value.accuracy ?? 0].join(' ');
  return String(value);
}

function answer(node, text) {
  switch (node.nodeType) {
    case 'select': node.selectValues(text === '' ? [] : text.split(' ')); break;
    case 'rank': node.setValues(text === '' ? [] : text.split(' ')); break;
    case 'range': node.setValue(text === '' ? null : node.valueType === 'int' ? BigInt(text) : Number(text)); break;
    case 'trigger': node.setValue(text !== ''); break;
    default: node.setValue(text === '' ? null : text);
  }
}

async function fill({ form, steps }) {
  const made = await createInstance(readFileSync(form, 'utf8'), { form: { missingResourceBehavior: 'BLANK' } });
  const { root } = made;
  for (const step of steps ?? []) {
    const path = step.add ?? step.path;
    const node = [...nodesFrom(root)].find((one) => one.currentState.reference === path && (step.add ? 'addInstances' in one : leaves.has(one.nodeType)));
    if (!node) throw new Error(`no node ${path}`);
    if (step.add) node.addInstances();
    else answer(node, step.value);
  }
  const nodes = {};
  for (const node of nodesFrom(root)) {
    if (!leaves.has(node.nodeType) || node.currentState.reference.includes('/meta/')) continue;
    const state = node.currentState;
    nodes[state.reference] = {
      relevant: state.relevant, required: state.required, readonly: state.readonly,
      value: textOf(state.value), violation: node.validationState?.violation?.condition ?? null,
      options: node.nodeType === 'select' || node.nodeType === 'rank' ? state.valueOptions.map((one) => one.value) : null,
      label: state.label?.asString ?? null,
    };
  }
  return { nodes };
}

for await (const line of createInterface({ input: process.stdin })) {
  let said;
  try {
    said = await fill(JSON.parse(line));
  } catch (fault) {
    said = { error: String(fault?.message ?? fault) };
  }
  await new Promise((done) => process.stdout.write(`${JSON.stringify(said)}\n`, done));
}
process.exit(0);
