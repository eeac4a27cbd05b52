/** What figures of tests have their noise by: the same in every run, so that no test passes or fails by chance. */
export const figureSecret = 'the noise of tests is the same in every run';
