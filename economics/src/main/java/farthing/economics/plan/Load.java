package farthing.economics.plan;

import farthing.quantity.sheet.Cell;
import farthing.workload.plan.PlannedCall;

/**
 * What a server is asked for one round of a call, by an interaction that comes to the call.
 *
 * @param index of the round, from 0
 * @param split of the input by what the server's cache makes of it
 * @param fallback whether it is asked only for what failed elsewhere
 * @param asked requests that do not wait for a batch, failed attempts included
 * @param billed requests that are billed, in full ones: those that wait and the billed part of failed attempts included
 * @param spend what they and those that wait cost under the contract
 */
record Load(
        Server server,
        PlannedCall call,
        int index,
        RoundTokens round,
        InputSplit split,
        boolean fallback,
        Cell asked,
        Cell billed,
        Cell spend) {}
