namespace Checkout.Api;

/// <summary>What a client of the API sees of the config.</summary>
internal sealed record Settings(int MaxItems, string Banner, bool Express);
