import TestRunner from 'jest-runner';

/** Runs its project's files one by one, not beside those of another: a browser needs the whole machine. */
export default class SerialRunner extends TestRunner {
  isSerial = true;
}
