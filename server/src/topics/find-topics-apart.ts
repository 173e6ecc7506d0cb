import { answerApart } from '../apart.ts';
import { findTopics } from './find-topics.ts';

answerApart(findTopics);
