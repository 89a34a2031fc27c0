namespace Telar.Core.Organisations.TaxIds;

/// A tax id in its normal form: however it was written, the same number has the same one. It is made to be hashed, not to be kept.
public sealed record TaxId(string Country, string Normal);
