import { numberFigure } from '../../src/report/figure';
import { figuresOfLastYear } from '../../src/report/last-year';
import { withFigures } from '../support/balanced-report';
import { publishedReport } from '../support/published-reports';

const { format, report } = publishedReport('suping-2021');
const { report: lastYear } = publishedReport('suping-2020');

test('a report of the other format has its figures under the keys of this year’s', () => {
  const figures = figuresOfLastYear(format, report, lastYear);
  expect(figures.get('requests.granted.naturalPersons')).toEqual(numberFigure(2));
  expect(figures.get('proactiveDisclosure.licensing.decisions')).toEqual(numberFigure(0));
});

test('what the other format does not ask for is not there, whatever its keys are', () => {
  const odd = withFigures(lastYear, {
    'proactiveDisclosure.normativeDocuments.inForce': numberFigure(3),
  });
  const keys = [...figuresOfLastYear(format, report, odd).keys()];
  expect(keys).not.toContain('proactiveDisclosure.normativeDocuments.inForce');
  expect(keys).not.toContain('requests.otherwiseHandled.total');
});

test('a report of the same format is taken as it is', () => {
  const { report: next } = publishedReport('suping-2022');
  expect(figuresOfLastYear(format, next, report)).toBe(report.figures);
});

test.each([2018, 2019, 2021, 2022])(
  'the report of %i is not that of the year before 2021',
  (year) => {
    expect(() => figuresOfLastYear(format, report, { ...lastYear, year })).toThrow(RangeError);
  },
);
