// Evaluates expressions with openrosa-xpath-evaluator, the engine of Enketo: one that shares nothing with ours.
// In: one JSON object { xml, now, expressions }. Out: one JSON array, for each expression { text } or { refused }.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const { xml, now, expressions } = JSON.parse(readFileSync(0, 'utf8'));

// The engine reads the clock itself; here the clock stands still.
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length ? parts : [now]));
  }
  static now() {
    return new RealDate(now).getTime();
  }
};

const { window } = new JSDOM('');
const form = new window.DOMParser().parseFromString(xml, 'text/xml');
for (const name of ['Node', 'XPathResult']) globalThis[name] = window[name];
// The engine stands on the XPath of a browser; that of jsdom has all of it but prepared expressions.
globalThis.XPathEvaluator = class {
  evaluate(...parts) {
    return form.evaluate(...parts);
  }
  createExpression(expression, resolver) {
    return { evaluate: (node) => form.evaluate(expression, node, resolver, window.XPathResult.ANY_TYPE, null) };
  }
};
const evaluator = createRequire(import.meta.url)('openrosa-xpath-evaluator/src/openrosa-xpath.js')();

const results = expressions.map((expression) => {
  try {
    return { text: evaluator.evaluate(expression, form.documentElement, null, window.XPathResult.STRING_TYPE).stringValue };
  } catch (refusal) {
    return { refused: String(refusal.message ?? refusal) };
  }
});
process.stdout.write(JSON.stringify(results));
