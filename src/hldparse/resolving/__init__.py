"""A printed name becomes an entity, with the steps that led there."""
