using System.Text.Json.Serialization;

namespace Benchmarks.Values;

/// <summary>The peer's class: the same twenty properties as System.Text.Json wants them to be fastest, with setters.</summary>
internal sealed class Storefront
{
    public string Title { get; set; } = "";

    public bool Enabled { get; set; }

    public int MaxItems { get; set; }

    public string Currency { get; set; } = "";

    public double Discount { get; set; }

    public IReadOnlyList<string> Countries { get; set; } = [];

    public StorefrontLayout Layout { get; set; }

    public long Budget { get; set; }

    public string Locale { get; set; } = "";

    public bool OneClick { get; set; }

    public decimal MinimumOrder { get; set; }

    public int PageSize { get; set; }

    public DateTimeOffset Since { get; set; }

    public string SupportEmail { get; set; } = "";

    public double Fee { get; set; }

    public bool ShowPrices { get; set; }

    public int Retries { get; set; }

    public string ThemeColor { get; set; } = "";

    public int TimeoutMs { get; set; }

    public bool GuestCheckout { get; set; }
}

/// <summary>One of three words.</summary>
internal enum StorefrontLayout
{
    List,
    Grid,
    Compact,
}

/// <summary>The peer's generated code.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Storefront))]
internal sealed partial class StorefrontContext : JsonSerializerContext;
