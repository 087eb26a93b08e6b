/**
 * Prices on their way between files of users and stores. {@link
 * io.troupe.data.transfer.ImportSources} reads what a user names, each source in its own way and
 * once, before anything is written; {@link io.troupe.data.transfer.Transfer} copies a store, or a
 * part of it. All of a transfer takes effect, or nothing does; what stands in its way is a {@link
 * io.troupe.data.transfer.TransferRefused} with every offence.
 */
@NullMarked
package io.troupe.data.transfer;

import org.jspecify.annotations.NullMarked;
