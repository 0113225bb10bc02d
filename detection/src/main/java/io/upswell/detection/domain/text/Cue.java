package io.upswell.detection.domain.text;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What small words tell of how something is meant: wanted, asked, over, put off, somebody else's. */
public enum Cue {
    WANT(
            "want(?:s|ed)?|need(?:s|ed)?|(?:would|'d) (?:like|love|want|kill|pay|give|be (?:keen|happy|interested|curious|nice|great"
                    + "|brilliant|good|lovely|ideal|useful))|keen|wish(?:es)?|hoping|after|requires?|interested|intrigued|curious|miss"),
    ASK(
            "(?:can|could|would|will) (?:you|we|i|it|your|the|somebody|someone)|is (?:there|it possible|that possible|this possible)"
                    + "|are there|do you|does (?:it|your|the|that)|any (?:chance|way)|possible to|able to|what about|tell (?:me|us)"),
    PRICE(
            "price[sd]?|pricing|costs?|quot(?:e|ation)s?|offer|proposal|rate card|how much|discount|charge|surcharge|pay|bill"
                    + "|budget(?:ed)?|invoice|fee|paid|licen[cs]ed?|sell|purchase order|po|buy"),
    TRIAL(
            "demo|trial(?:ling)?|pilot|try|test drive|walk (?:me|us) through|show (?:me|us)|see it|run us through|overview"),
    WHICH_PLAN(
            "which (?:plan|package|edition|tier|version|subscription)|(?:higher|bigger|larger|next|different) (?:plan|package"
                    + "|tier|edition)|not (?:included|enabled|available|active)|gre[ya]ed out|(?:our|my|this) (?:plan|package|version|tier"
                    + "|contract)|add-?on|locked|upgrade|separate"),
    MORE(
            "more|another|additional|extra|further|second|third|double|triple|increase|raise|extend|extension|expand|bigger|larger"
                    + "|up to|on top|also|as well|too|top up|beyond|grow(?:s|ing)?|outgrown|scale"),
    UNIT(
            "seats?|licen[cs]es?|users?|logins?|accounts?|people|ppl|persons?|heads?|headcount|staff|colleagues|employees|colleague"
                    + "|teams?|departments?|divisions?|units?|access|allowance|quota|limit|cap|credits|volume|storage|capacity|bundle"),
    PLACE("offices?|sites?|locations?|branch(?:es)?|countr(?:y|ies)|regions?|brands?|entit(?:y|ies)|subsidiar(?:y|ies)"
            + "|compan(?:y|ies)|stores?|shops?|depots?|plants?|campus(?:es)?|group|sister|affiliates?|factory|warehouse|entire"
            + "|whole|everyone|everybody|merger|merged|acquired|acquisition|bought"),
    JOIN(
            "join(?:s|ing)?|add(?:ing|ed)?|onboard(?:ing)?|bring(?:ing)?|roll(?:ing)? (?:it |this )?out|rollout|come over|coming over"
                    + "|come across|coming across|comes? (?:in|to us)|included?|open(?:s|ing)|start(?:s|ing)?|hir(?:e|ed|ing)|launch(?:es)?"
                    + "|set up|get in|in there|go(?:es)? live|green light|sign(?:ed)?[ -]off|approved"),
    HIGHER(
            "upgrad(?:e|ing)|mov(?:e|ing) (?:us |me )?(?:up )?to|(?:put|switch|change) us|go(?:ing)? to|belong in|jump|step up"
                    + "|three years?|two years?|five years?|multi-?year|longer (?:term|period)|commit|prepay|renew early"),
    FUTURE(
            "will|'ll|going to|gonna|next (?:month|week|quarter|year|spring|summer|autumn|fall)|by (?:the )?(?:end|\\w+)|from"
                    + "|soon|starting|as of|effective|before|until|in (?:january|february|march|april|may|june|july|august|september"
                    + "|october|november|december|spring|summer|autumn|fall|winter|q[1-4])|q[1-4]|plan(?:s|ned)? to|plan is|tomorrow"
                    + "|monday|intend"),
    OVER(
            "already|completed?|finished|closed|done|(?:last|previous) (?:year|month|spring|autumn|summer|fall)|years? ago|back in|was"
                    + "|were|had|since then|used to|in 20\\d\\d|thanks for|all set|went live|long ago|live now"),
    NOT("not|no|never|none|nothing|nobody|neither|nor|without|n't|cannot|hardly"),
    LATER(
            "maybe|perhaps|some ?day|one day|on hold|frozen|freeze|parked|postponed?|off the table|not this year|next budget|revisit"
                    + "|too early|down the (?:road|line)|in the future|eventually|for now|at the moment|right now|survival|wait|shelved"),
    LESS(
            "reduc(?:e|ing|tion)|cut(?:ting)?|drop|remov(?:e|ing)|cancel|downgrad(?:e|ing)|fewer|less|lower|cheap(?:er|est)?|smaller"
                    + "|lose|losing|clos(?:e|es|ing|ure)|let go|sold|shrink|scal(?:e|ed|ing) (?:down|back)|save|give back|archive"),
    IF(
            "if|would|could|might|imagine|suppose|hypothetical(?:ly)?|in theory|theoretically|ideally|in principle|ever|dream(?:ing)?"
                    + "|depends|should we"),
    OTHERS(
            "they|their|them|he|she|his|her|friend|mate|wife|husband|cousin|brother|sister-in-law|neighbou?rs?|heard|told me"
                    + "|apparently|customer of ours|clients? of ours|lucky|somebody else|competitor"),
    HOW_TO(
            "how (?:do|can|does|would|should) (?:i|we|you|one)|where (?:do|can|is|are|does)|which button|menu|click|button|setting"
                    + "|settings|configure|rename|what does|how to|can i (?:rename|change|hide|move)"),
    FAULT(
            "error|bugs?|broken|breaks?|broke|fail(?:s|ed|ing)?|slow|crash(?:es|ed)?|wrong|missing|stopp?ed|stuck|down|fix|issue"
                    + "|n't (?:work|load|show|open|start)|not working|spins|black|urgent|escalate|since (?:monday|tuesday|wednesday"
                    + "|thursday|friday|yesterday|the (?:update|release))|incident|outage|timeout|corrupted|duplicated?"),
    LEAVE(
            "terminat(?:e|ed|ing)|notice|retir(?:e|ed|ing)|replac(?:e|es|ed|ing)|decommission(?:ed|ing)?|phas(?:e|ed|ing) out|sunset"
                    + "(?:s|ting)?|switch(?:ed|ing)? (?:it )?off|turn(?:ed|ing)? off|rid of|ditch(?:ed|ing)?|kill(?:ed|ing)?|discontinue"
                    + "|migrat(?:e|ing|ion)|consolidat(?:e|ing|ion)|com(?:e|ing) off|mov(?:e|es|ing) (?:off|away|from|everything|over)|shut"
                    + "(?:ting)?|expires?|lapses?|run out|runs out|not (?:renew|prolong|extend)\\w*|n't (?:renew|be renewed|prolong|extend)\\w*|wind(?:ing)? down"
                    + "|cancel(?:l?ed)?|drop(?:ped|ping)?|goodbye|bye|out by|pull(?:ing)? the plug|history|end(?:s|ing)? (?:our|the|with|in)"),
    TO_US(
            "to you|to your|to yours|into you(?:r|rs)?|onto you(?:r|rs)?|with you|over to you|on you|you guys|you lot|your (?:tool"
                    + "|platform|system|product|side|thing|software|solution|application)|to us|over here|in here|in (?:our )?existing|yours"
                    + "|here|only you|rest of us"),
    TO_THEM(
            "(?:leave|leaving|replace|replacing|compare|comparing|instead of|better than) you|our contract with you|move away from you"
                    + "|your contract|export (?:our|my|all)|close my account|non-?renewal|jump ship|side by side|match"
                    + "|adopt(?:ing)?|their (?:offer|pitch|demo|app|price)|your days");

    private final Pattern pattern;

    Cue(String words) {
        this.pattern = Pattern.compile("(?<![\\w'])(?:" + words + ")(?![\\w])", Pattern.CASE_INSENSITIVE);
    }

    /** @param text with plain apostrophes */
    public static Set<Cue> in(String text) {
        String plain =
                text.replace('’', '\'').replaceAll("(?i)n't\\b", " n't").replaceAll("(?i)(\\w)'(d|ll)\\b", "$1 '$2");
        EnumSet<Cue> found = EnumSet.noneOf(Cue.class);
        for (Cue cue : values()) {
            if (cue.pattern.matcher(plain).find()) {
                found.add(cue);
            }
        }
        return found;
    }
}
