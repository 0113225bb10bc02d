package io.upswell.detection.adapter.yaml;

/** The text of PRD 4.3, to the letter, and shorter ones made from it. */
final class WorkflowText {

    static final String PRD = """
            workflow: expansion_signal_response
            version: 1.0
            trigger:
              type: scheduled
              schedule: "0 9 * * *" # Daily

            steps:
              - id: scan_for_signals
                action: detect_expansion_signals
                config:
                  signal_types: all
                  min_composite_score: 0.6

              - id: notify_csm
                for_each: "{{detected_opportunities}}"
                action: slack_dm
                config:
                  message_template: "expansion_signal_alert"
                  include_signal_details: true

              - id: create_opportunity
                for_each: "{{high_score_opportunities}}"
                action: create_expansion_opportunity
                config:
                  auto_qualify: false

              - id: create_task
                for_each: "{{detected_opportunities}}"
                action: create_task
                config:
                  title: "Explore expansion: {{customer.name}} - {{primary_signal}}"
                  due_date_offset_days: 7
                  priority: medium

              - id: notify_sales
                condition: "{{composite_score}} >= 0.8"
                action: slack_dm
                config:
                  recipient: "{{customer.sales_rep_id}}"
                  message_template: "expansion_signal_sales_alert"
            """;

    private WorkflowText() {}

    /** The PRD's file without one of its steps. */
    static String without(String step) {
        int start = PRD.indexOf("  - id: " + step);
        int end = PRD.indexOf("  - id: ", start + 1);
        return PRD.substring(0, start) + (end < 0 ? "" : PRD.substring(end));
    }
}
