import { answerApart } from '../../apart.ts';
import { learnSite } from './learn-site.ts';

answerApart(learnSite);
