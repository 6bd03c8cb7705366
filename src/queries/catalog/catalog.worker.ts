import { parseTemplate } from '#api/contract.ts';
import { checkJson } from '#lib/jsonText.ts';
import { Catalog } from '#template/catalog/Catalog.ts';
import type { CatalogNews, CatalogOrder, CatalogQuestions, QuestionKind } from './messages.ts';

/** Keeps the loaded templates and answers for them, off the main thread and outside the page's memory. */
let catalog = new Catalog(0);

type Answers = {
  [Kind in QuestionKind]: (
    asks: CatalogQuestions[Kind]['asks'],
  ) => CatalogQuestions[Kind]['answer'];
};

const answers: Answers = {
  page({ query, offset, limit }) {
    const ids = catalog.match(query);
    const sources = ids
      .slice(offset, offset + limit)
      .flatMap((id) => catalog.template(id)?.source ?? []);
    return { sources, total: ids.length };
  },
  count: ({ query }) => catalog.count(query),
  facets: () => catalog.facets(),
  words: ({ text }) => catalog.words(text),
  places: (use) => catalog.places(use),
  problems: ({ ids }) => ids.map((id) => catalog.problems(id)),
};

function tell(news: CatalogNews): void {
  postMessage(news);
}

/** Milliseconds: the page asks anew after each news, so they are few. */
const pause = 250;
let telling = 0;

function changed(): void {
  if (telling !== 0) return;
  telling = self.setTimeout(() => {
    telling = 0;
    tell({ kind: 'changed', size: catalog.size, isChecking: catalog.isChecking });
  }, pause);
}

/** Milliseconds of checking before questions are heard again. */
const stretch = 20;
let checking = false;

function check(): void {
  if (checking) return;
  checking = true;
  const turn = () => {
    const began = performance.now();
    let more = true;
    while (more && performance.now() - began < stretch) more = catalog.checkNext();
    if (more) {
      setTimeout(turn, 0);
      return;
    }
    checking = false;
    changed();
  };
  setTimeout(turn, 0);
}

function answer(order: Extract<CatalogOrder, { kind: 'ask' }>): unknown {
  switch (order.question) {
    case 'page':
      return answers.page(order.asks);
    case 'count':
      return answers.count(order.asks);
    case 'facets':
      return answers.facets(order.asks);
    case 'words':
      return answers.words(order.asks);
    case 'places':
      return answers.places(order.asks);
    case 'problems':
      return answers.problems(order.asks);
  }
}

addEventListener('message', ({ data: order }: MessageEvent<CatalogOrder>) => {
  switch (order.kind) {
    case 'open':
      catalog = new Catalog(order.projectId);
      break;
    case 'put':
      for (const source of order.sources) catalog.put(parseTemplate(checkJson(source)));
      check();
      changed();
      break;
    case 'remove':
      catalog.remove(order.id);
      changed();
      break;
    case 'ask':
      tell({ kind: 'answer', number: order.number, answer: answer(order) });
      break;
  }
});
