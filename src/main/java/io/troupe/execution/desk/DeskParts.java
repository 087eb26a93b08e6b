package io.troupe.execution.desk;

import io.troupe.execution.margin.MarginRules;

/**
 * What the parts of a desk that look after its account share.
 *
 * @param margin what it may order and must keep
 * @param sleeve the index that its orders' ids bear
 * @param families the working orders, and what their ends mean for one another
 * @param targets how what is wanted is worked
 * @param wanted what is wanted
 */
record DeskParts(DeskRules rules, MarginRules margin, int sleeve, Families families,
        Targets targets, Wanted wanted) {}
