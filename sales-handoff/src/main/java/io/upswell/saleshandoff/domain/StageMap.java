package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.PipelineStage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The pipeline's stages in the words of a CRM; several stages may share a word. */
public final class StageMap {

    private final Map<PipelineStage, String> words;

    /** @param configured may leave stages out; these keep {@code defaults} */
    public StageMap(Map<PipelineStage, String> defaults, Map<PipelineStage, String> configured) {
        words = new EnumMap<>(defaults);
        words.putAll(configured);
    }

    public String of(PipelineStage stage) {
        String word = words.get(stage);
        if (word == null) {
            throw new CrmFailure(CrmFailure.Kind.REFUSED, "upswell.crm.*.stages has no value for " + stage);
        }
        return word;
    }

    /** Empty for a stage that only the CRM knows. */
    public List<PipelineStage> stages(String word) {
        return Arrays.stream(PipelineStage.values())
                .filter(stage -> word.equals(words.get(stage)))
                .toList();
    }

    public List<String> words() {
        return words.values().stream().distinct().toList();
    }

    /** Those that end it, in the words of the CRM. */
    public List<String> closed() {
        return words.entrySet().stream()
                .filter(entry -> entry.getKey().closed())
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }
}
