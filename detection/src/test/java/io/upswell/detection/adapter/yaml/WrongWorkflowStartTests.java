package io.upswell.detection.adapter.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WrongWorkflowStartTests {

    @TempDir
    private Path folder;

    @Test
    void aWrongFileStopsTheStart(CapturedOutput output) throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"), WorkflowText.PRD.replace("composite_score}}", "composit_score}}"));
        assertThatThrownBy(() -> new SpringApplicationBuilder(WorkflowFile.class)
                        .web(WebApplicationType.NONE)
                        .run("--upswell.workflow.file=" + file))
                .hasRootCauseInstanceOf(WrongWorkflow.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("mine.yaml, line 36: 'condition' of")
                .contains("Use these names: composite_score, ");
    }
}
