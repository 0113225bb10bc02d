/** A language model behind an endpoint that speaks OpenAI's protocol, Ollama's included. */
@SecondaryAdapter
@NullMarked
package io.upswell.detection.adapter.openai;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
