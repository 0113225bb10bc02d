package io.upswell.detection.adapter.yaml;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the application what is wrong with the file, without a stack trace. */
class WrongWorkflowAnalyzer extends AbstractFailureAnalyzer<WrongWorkflow> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongWorkflow wrong) {
        return new FailureAnalysis(
                "The workflow file is wrong. %s: %s".formatted(wrong.place(), wrong.reason()), wrong.mend(), wrong);
    }
}
