package io.upswell.detection.adapter.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ClassPathResource;

/** The detectors of all types, as training writes them into {@code analyst.model}. */
record Model(Map<Lens, Detector> detectors) {

    private static final String RESOURCE = "io/upswell/detection/analyst.model";

    static Model load() {
        try (InputStream in = new ClassPathResource(RESOURCE).getInputStream()) {
            return read(in);
        } catch (IOException broken) {
            throw new IllegalStateException("%s cannot be read: %s".formatted(RESOURCE, broken.getMessage()), broken);
        }
    }

    static Model read(InputStream in) throws IOException {
        var data = new DataInputStream(new GZIPInputStream(in));
        Map<Lens, Detector> detectors = new EnumMap<>(Lens.class);
        for (Lens lens : Lens.values()) {
            Head gate = readHead(data);
            Head head = readHead(data);
            var calibration = new Detector.Calibration(data.readDouble(), data.readDouble());
            detectors.put(lens, new Detector(gate, head, calibration, data.readDouble()));
        }
        return new Model(detectors);
    }

    void write(OutputStream out) throws IOException {
        try (var data = new DataOutputStream(new GZIPOutputStream(out))) {
            for (Lens lens : Lens.values()) {
                Detector detector = detectors.get(lens);
                if (detector == null) {
                    throw new IllegalStateException("no detector for " + lens);
                }
                write(detector.gate(), data);
                write(detector.head(), data);
                data.writeDouble(detector.calibration().slope());
                data.writeDouble(detector.calibration().offset());
                data.writeDouble(detector.threshold());
            }
        }
    }

    private static Head readHead(DataInputStream in) throws IOException {
        return new Head(readFloats(in), readFloats(in), in.readDouble());
    }

    private static void write(Head head, DataOutputStream out) throws IOException {
        write(head.traits(), out);
        write(head.dense(), out);
        out.writeDouble(head.bias());
    }

    private static float[] readFloats(DataInputStream in) throws IOException {
        float[] floats = new float[in.readInt()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = in.readFloat();
        }
        return floats;
    }

    private static void write(float[] floats, DataOutputStream out) throws IOException {
        out.writeInt(floats.length);
        for (float one : floats) {
            out.writeFloat(one);
        }
    }
}
