package io.upswell.frontend.rules;

/** What a part of the editor tells the page. */
interface Editing {

    Working working();

    /** Something was edited: everything but the editor itself shows it now. */
    void edited();

    /** The editor's own fields differ too. */
    void redraw();

    /** Shows another rule. */
    void show(String rule);
}
