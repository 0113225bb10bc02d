package io.upswell.detection.application;

import io.upswell.detection.Phrasing;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has the language model phrase texts. */
@Service
class Writing implements Phrasing {

    private final ModelCalls calls;

    Writing(ModelCalls calls) {
        this.calls = calls;
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public Optional<String> phrase(String task, String material) {
        return calls.model().flatMap(model -> calls.ask(() -> model.write(task, material)));
    }
}
