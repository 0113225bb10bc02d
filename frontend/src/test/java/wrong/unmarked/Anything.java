package wrong.unmarked;

/** Wrong on purpose: its package says nothing about null. */
class Anything {}
