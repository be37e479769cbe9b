import { useState } from 'preact/hooks';
import type { CollectingSession } from '../../app/collection/collecting-session';
import type { SummedUp, CountedTwice } from '../../app/collection/sum-up';
import type { CollectingMessages } from '../../locale/collecting-messages';
import { collectionMessagesFor } from '../../locale/collection-messages-for';
import {
  countedTwiceText,
  countProblemSentence,
  deductionSentence,
} from '../../locale/counted-twice-text';
import type { Messages } from '../../locale/messages';

interface Props {
  messages: Messages;
  words: CollectingMessages;
  session: CollectingSession;
  summedUp: SummedUp;
  answers: CountedTwice | undefined;
  disabled: boolean;
}

type Key = CountedTwice extends ReadonlyMap<infer K, number> ? K : never;

/** What may not simply be added is asked once; the answer is shown, and can be changed. */
export function CountedTwiceSection(props: Props) {
  const { messages, words, session, summedUp, answers, disabled } = props;
  const { sum: text } = words;
  const collection = collectionMessagesFor(messages);
  const { format, deductions } = summedUp.sum;
  const [entered, setEntered] = useState<ReadonlyMap<Key, string>>(new Map());
  const [isAsking, setAsking] = useState(false);
  const isAnswered = summedUp.isAnswered && !isAsking;
  const questions = summedUp.questions.map((asked) =>
    countedTwiceText(messages, collection, format, asked),
  );
  const valueOf = (key: Key): string => entered.get(key) ?? String(answers?.get(key) ?? 0);
  return (
    <section class="group" aria-labelledby="counted-heading">
      <h2 id="counted-heading">{text.question}</h2>
      {isAnswered ? (
        <>
          {deductions.length === 0 && <p>{text.noneTaken}</p>}
          <ul>
            {deductions.map((deduction) => (
              <li key={deduction.key}>
                {deductionSentence(messages, collection, format, deduction)}
              </li>
            ))}
          </ul>
          <button
            type="button"
            disabled={disabled}
            onClick={() => {
              setAsking(true);
            }}
          >
            {text.answerAgain}
          </button>
        </>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const keys = questions.flatMap(({ figures }) => figures.map(({ key }) => key));
            setAsking(false);
            void session.answer(new Map(keys.map((key) => [key, numberIn(valueOf(key))])));
          }}
        >
          {questions.map(({ title, question, figures }) => (
            <fieldset key={title}>
              <legend>{title}</legend>
              <p>{question}</p>
              {figures.map(({ key, found, field }) => (
                <label key={key}>
                  {field}
                  <span class="quiet"> {found}</span>
                  <input
                    inputMode="numeric"
                    value={valueOf(key)}
                    onInput={({ currentTarget }) => {
                      setEntered(new Map(entered).set(key, currentTarget.value));
                    }}
                  />
                </label>
              ))}
            </fieldset>
          ))}
          <div class="problem" role="alert">
            {summedUp.problems.map((problem) => (
              <p key={problem.key}>{countProblemSentence(messages, collection, format, problem)}</p>
            ))}
          </div>
          <div class="actions">
            <button type="submit" disabled={disabled}>
              {text.answer}
            </button>
          </div>
          {answers === undefined && <p class="quiet">{text.answerOpen}</p>}
        </form>
      )}
    </section>
  );
}

/** An emptied field says nothing; it is no 0. */
const numberIn = (text: string): number => (text.trim() === '' ? NaN : Number(text));
