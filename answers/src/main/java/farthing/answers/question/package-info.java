/**
 * What the verbs are asked, as far as it is the same wherever it is typed: the parts of a question, and each verb's own
 * way from a question to its answer. Start with {@link farthing.answers.question.CostQuestion}.
 */
@NullMarked
package farthing.answers.question;

import org.jspecify.annotations.NullMarked;
