import { assess } from '#template/transfer/assess.ts';
import { recognisePasted, recogniseTogether } from '#template/transfer/recognise.ts';
import type { ImportOrder, NumberedAnswer, NumberedOrder } from './importMessages.ts';

function answerTo(order: ImportOrder): NumberedAnswer['answer'] {
  switch (order.kind) {
    case 'files':
      return recogniseTogether(order.files);
    case 'text':
      return [recognisePasted(order.text)];
    case 'assess':
      return order.pairs.map(({ found, row }) => assess(found, row, order.schema, order.server));
  }
}

addEventListener('message', ({ data: { number, order } }: MessageEvent<NumberedOrder>) => {
  postMessage({ number, answer: answerTo(order) } satisfies NumberedAnswer);
});
