import { tryWorks } from '../support/faults/suite';

tryWorks('creating');
