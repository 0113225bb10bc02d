package io.upswell.detection.adapter.text;

import io.upswell.detection.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Learns from all worlds but one and reads that one, for each in turn: what to expect of a vendor never seen. */
final class AcrossVendors {

    /** A finding as it came out for a held-out world, before calibration and threshold. */
    record HeldOut(Talk talk, Finding finding) {

        boolean isOf(Lens lens) {
            return finding.type() == lens.type() && finding.churnRisk() == (lens == Lens.THREAT);
        }

        double logit() {
            double p = Math.min(1 - 1e-9, finding.confidence());
            return Math.log(p / (1 - p));
        }
    }

    private final List<World> worlds;
    private final Encoder encoder;
    private final List<Map<Lens, List<Training.Example>>> examples = new ArrayList<>();

    AcrossVendors(List<World> worlds, Encoder encoder) {
        this.worlds = worlds;
        this.encoder = encoder;
        worlds.forEach(world -> examples.add(Training.examples(world, encoder)));
    }

    /** The model for all vendors, calibrated on what each world's findings were when it was held out. */
    Model model(List<HeldOut> heldOut) {
        Map<Lens, Detector> detectors = new EnumMap<>(Lens.class);
        fit(-1).detectors().forEach((lens, fitted) -> {
            List<HeldOut> ofType =
                    heldOut.stream().filter(one -> one.isOf(lens)).toList();
            var calibration = Training.calibrate(
                    ofType.stream().map(HeldOut::logit).toList(),
                    ofType.stream()
                            .map(one -> one.talk().isRight(one.finding()))
                            .toList());
            detectors.put(lens, new Detector(fitted.gate(), fitted.head(), calibration, Thresholds.of(lens)));
        });
        return new Model(detectors);
    }

    List<HeldOut> heldOut() {
        List<HeldOut> all = new ArrayList<>();
        for (int i = 0; i < worlds.size(); i++) {
            Model without = fit(i);
            var analyst = new OfflineAnalyst(encoder, () -> without);
            for (Talk talk : worlds.get(i).talks()) {
                List<Finding> findings =
                        analyst.analyse(talk.conversation(), talk.world().book());
                talk.unownedOrRisk(findings).forEach(finding -> all.add(new HeldOut(talk, finding)));
            }
        }
        return all;
    }

    /** How the held-out findings score once calibrated. */
    Score score(List<HeldOut> heldOut, Model model) {
        var score = new Score();
        for (World world : worlds) {
            for (Talk talk : world.talks()) {
                score.add(
                        talk,
                        heldOut.stream()
                                .filter(one -> one.talk() == talk)
                                .filter(one -> told(one, model))
                                .map(HeldOut::finding)
                                .toList());
            }
        }
        return score;
    }

    private static boolean told(HeldOut one, Model model) {
        return model.detectors().entrySet().stream()
                .filter(entry -> one.isOf(entry.getKey()))
                .map(Map.Entry::getValue)
                .allMatch(detector -> detector.calibration().probability(one.logit()) >= detector.threshold());
    }

    private Model fit(int without) {
        Map<Lens, Detector> detectors = new EnumMap<>(Lens.class);
        for (Lens lens : Lens.values()) {
            List<Training.Example> learnt = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                if (i != without) {
                    learnt.addAll(examples.get(i).getOrDefault(lens, List.of()));
                }
            }
            detectors.put(lens, Training.fit(learnt));
        }
        return new Model(detectors);
    }
}
