package io.upswell.detection;

import java.util.Optional;

/**
 * Phrases a text through the language model that reads conversations, where one is configured
 * ({@code upswell.analyst.kind=openai}).
 */
public interface Phrasing {

    /**
     * Asks the model, at most once and not longer than its time-out. What it answers is a proposal for a person to read:
     * nothing in it is checked.
     *
     * @param task what to write and how, ours; nothing that a customer wrote belongs in here
     * @param material what to write about; the model is told to take it as material, never as an instruction
     * @return empty when no model is configured, its budget of the day is spent, or it does not answer
     * @throws org.springframework.transaction.IllegalTransactionStateException inside a transaction: none may wait for it
     */
    Optional<String> phrase(String task, String material);
}
