/** A block that the host has allocated for the core, as the host stores it: in one 8-byte slot. */
@unmanaged
export class HostBlock {
  address: u32;
  length: u32;
}
