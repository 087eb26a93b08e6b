/**
 * Who has part in the fund's capital: strategies whose time has come and is not over, who have not
 * lost too much, and who are among the best. {@link
 * io.troupe.portfolio.allocators.staff.StaffedAllocator} divides between those as another allocator
 * says, and gives the others nothing.
 */
@NullMarked
package io.troupe.portfolio.allocators.staff;

import org.jspecify.annotations.NullMarked;
