namespace Checkout.Api;

/// <summary>What is ordered.</summary>
internal sealed record Order(int Items, double Total);
